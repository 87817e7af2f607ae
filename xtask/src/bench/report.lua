-- Complete reports of 2 KB through the portal's form, each with a form token of its own.
local threads = {}

function setup(thread)
  thread:set("place", #threads)
  table.insert(threads, thread)
end

function init()
  counter, refused, place = 0, 0, place or 0
  math.randomseed(os.time() * 16 + place)
  seed = string.format("%08x%08x", math.random(0, 2 ^ 31 - 1), math.random(0, 2 ^ 31 - 1))
  story = string.rep("They stopped us at the airport. ", 64)
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "multipart/form-data; boundary=bench"
end

local function part(name, text)
  return '--bench\r\nContent-Disposition: form-data; name="' .. name .. '"\r\n\r\n' .. text .. "\r\n"
end

function request()
  counter = counter + 1
  local token = string.format("%s%04x%012x", seed, place, counter)
  return wrk.format(nil, nil, nil, part("story", story) .. part("danger", "not_now") .. part("form", token) .. "--bench--\r\n")
end

function response(status, headers)
  local to = headers["Location"] or headers["location"] or ""
  if status ~= 303 or not to:find("/receipt") then refused = refused + 1 end
end

function done(summary, latency)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  for _, thread in ipairs(threads) do failed = failed + thread:get("refused") end
  print(string.format("RESULT %.0f %.1fms %.1fms %d", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, failed))
end
