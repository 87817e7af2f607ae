# 以文件形式离开本办公室的内容，以及来自其他系统的内容。
case-menu-export = 导出
timeline-export-prepared = { $officer } 准备了一项导出
timeline-export-made = { $officer } 生成了一项导出

# 案件的导出。
out-title = 导出
out-lead = 供外部人员使用的案卷副本。未经同意，任何人不会出现在其中；须经第二名工作人员同意，姓名才可列入；每次导出都记录在此。
out-none = 本案尚未导出任何内容。
out-prepare = 准备导出
out-format = 格式
out-format-hint = 档案包含所有形式的全部内容，始终加封。其他格式各有一种用途。
out-format-archive = 加封档案
out-format-csv = 表格（CSV）
out-format-json = JSON（附公开架构）
out-format-xlsx = 工作簿（XLSX）
out-format-huridocs = HURIDOCS 事件表
out-recipient = 收件方
out-recipient-hint = 对合作伙伴，请用当事人给予同意时所用的名称。
out-audience = 谁会阅读
out-purpose = 同意须涵盖的用途
out-reason = 用途说明
out-reason-hint = 一行，供记录。
out-people = 其中有谁
out-people-hint = 被略去的人不在文件中，仅发生在其身上的事也不在其中。列出姓名须有第二名工作人员同意。
out-masked = 已隐去：任何导出都不会列出此人姓名。
out-contact = 附上列名者的联系方式
out-evidence = 证据文件
out-evidence-hint = 随加封档案一并发出，总量不超过 64 MB。提供文件的人和其中可辨认的人须已同意。原件带有相机或程序写入的信息；无元数据副本则没有。
out-texts = 未列名者的姓名在叙述中也会被遮盖。绰号、错字和描述无法识别：转交前请阅读文件。
out-prepare-send = 准备
out-redact = 去掉未获允许的内容并准备
out-redact-hint = 不允许列名的人改用编号；什么都不得显示的人被略去。
out-ask = 请主管准许未经同意发出
out-ask-hint = 仅限有生命危险且无法询问任何人时。将按此处现状准备，等待主管决定。
out-prepared-by = 由 { $officer } 准备，{ $time }
out-made-by = 由 { $officer } 生成，{ $time }
out-standing-waits = 等待第二名工作人员
out-standing-asks = 等待主管
out-standing-declined = 未获同意
out-standing-ready = 可以生成
out-standing-expired = 等待过久
out-standing-made = 已生成

# 一项导出。
out-one-title = 一项导出
out-size = 大小
out-people-in = 在其中
out-people-left = 被略去
out-asks = 须由准备者以外的主管准许发出，或取得上述同意。
out-override = 准许未经同意发出
out-override-hint = 仅适用于此项导出，审计员会看到您作出了此决定。
out-waits = 其中有姓名。须先由本案另一名成员同意。
out-make = 生成文件
out-make-hint = 将连同文件的 SHA-256 一并记录，且只能进行一次。
out-until = 截至 { $time } 可以进行。
out-make-send = 生成并记录
out-fetch = 文件已生成并记录。在您锁定工作台之前只保存在内存中。
out-fetch-link = 保存文件
out-seal = 加封
out-seal-hint = 加封文件（age）只能由收件方打开。
out-seal-keys = 用公钥
out-seal-passphrase = 用口令短语
out-seal-open = 不加封：任何持有文件的人都能阅读
out-keys = 收件方的公钥
out-keys-hint = 每行一个，age1pq1…（可抵御量子计算机）或 age1…，不得混用。请通过另一渠道与收件方核对。
out-passphrase = 口令短语
out-passphrase-hint = 至少十二个字符。请通过与文件不同的渠道告知。
out-again = 再次输入口令短语
out-readme =
    本档案包含 Recourse 导出的一个案件。
    manifest.json：每个文件的名称、大小和 SHA-256。
    export.json：为谁、为何制作，以及每个人如何显示。
    case.json：案件，按 case.schema.json 中的架构。
    case.xlsx、csv/：同样内容的工作簿和表格。单元格前的撇号可防止电子表格将其当作公式计算。
    huridocs/：同样内容，按 HURIDOCS 事件标准的表格。
    没有姓名的人是有意不列名的。请勿设法查明其身份，也勿向他人出示：同意只给予您，且仅限此用途。
refusal-no-export = 本案没有此项导出
refusal-no-export-do = 请再查看导出列表。
refusal-export-without-recipient = 没有说明交给谁
refusal-export-without-recipient-do = 请写明个人或机构名称。
refusal-export-without-purpose = 没有说明用途
refusal-export-without-purpose-do = 请用一行写明。
refusal-export-of-nobody = 所有人都会被略去
refusal-export-of-nobody-do = 至少显示一人，用编号或姓名。
refusal-export-not-approved = 尚无第二名工作人员同意
refusal-export-not-approved-do = 请本案另一名成员在决定页面作答。
refusal-export-expired = 已等待一周以上
refusal-export-expired-do = 请重新准备，以便按目前情况衡量。
refusal-export-done = 已经生成
refusal-export-done-do = 如文件丢失，请另行准备。
refusal-export-unsealed = 档案须加封后才能离开
refusal-export-unsealed-do = 请选择公钥或口令短语。
refusal-evidence-only-sealed = 证据文件只能随加封档案发出
refusal-evidence-only-sealed-do = 请选择加封档案，或略去文件。
refusal-evidence-large = 证据文件合计超过 64 MB
refusal-evidence-large-do = 请略去一部分，或在证据页面制作供法院使用的文件包。
refusal-export-key = 这些密钥无法使用
refusal-export-key-do = 每行一个密钥，全部为 age1pq1… 或全部为 age1…。
refusal-export-broken = 无法生成文件
refusal-export-broken-do = 请选择其他格式，或略去过长的文字。

# 其他系统的文件。
desk-menu-import = 导入
case-menu-imported = 导入内容
timeline-item-imported = { $officer } 导入了一项内容
audit-imported = 接收了其他系统的文件
in-title = 导入
in-lead = 从其他系统带入邮件、登记册或问卷答复。您会先看到将要导入的内容；同一内容不会导入两次；文件在完成前一直为您加封。
in-bring = 带入文件
in-bring-send = 带入并查看
in-file = 文件
in-file-hint = 最大 64 MB。其中任何内容都不会在别处运行或打开。
in-kind = 文件类型
in-kind-hint = 如不确定，可由工作台根据文件开头判断。Uwazi 导出须指明。
in-kind-guess = 由文件判断
in-kind-register = 登记册（CSV、XLSX）
in-kind-message = 邮件（.eml）
in-kind-mailbox = 含多封邮件的邮箱（mbox）
in-kind-uwazi = Uwazi 导出（CSV）
in-kind-kobo = Kobo 或 XLSForm 答复（JSON）
in-kind-globaleaks = GlobaLeaks 举报（文本）
in-language = 未注明语言的内容所用语言
in-state-new = 待查看
in-state-begun = 已开始
in-state-ended = 已完成
in-mappings = 已保存的对应关系
in-mapping-delete = 删除
in-mapping-share = 与办公室共享
in-mapping-shared = 办公室共享
in-mapping-end = 不再共享
in-columns = { $count ->
   *[other] { $count } 列
}

# 一次导入。
in-one-title = 一次导入
in-refused = 无法读取该文件。
in-refused-empty = 文件为空。
in-refused-too-large = 超过一次可接收的大小。请拆分。
in-refused-unpacks-too-large = 解压后将超过限度。请拆分或重新保存。
in-refused-too-many-sheets = 工作表过多。
in-refused-too-many-rows = 超过 100,000 行。请拆分。
in-refused-too-many-columns = 列数过多。
in-refused-too-many-parts = 部分过多。
in-refused-too-deep = 嵌套过深。
in-refused-another-format = 不是此类文件。请在下方选择其他类型。
in-refused-other-workbook = 是较旧或其他类型的工作簿。请先另存为 .xlsx。
in-refused-locked = 有密码保护。请保存为无密码文件。
in-refused-unknown-encoding = 无法判断编码。请在下方注明，例如 windows-1256。
in-refused-broken = 文件已损坏。
in-refused-no-such-sheet = 没有该工作表。
in-refused-no-headings = 没有标题行。
in-refused-later-version = 由较新版本写成。
in-would = 将导入的内容
in-new = { $count ->
   *[other] { $count } 项新内容
}
in-known = { $count ->
   *[other] { $count } 项已有，保持不变
}
in-changed = { $count ->
   *[other] 新内容中有 { $count } 项编号已有而内容不同
}
in-nothing = { $count ->
   *[other] { $count } 行没有可保留的内容
}
in-problems = { $count ->
    [0] 没有问题
   *[other] { $count } 个问题
}
in-problems-list = 按位置列出的问题
in-problems-more = { $count ->
   *[other] 另有 { $count } 个。
}
in-place-row = 第 { $row } 行（项）：
in-place-cell = 第 { $row } 行第 { $column } 列（{ $heading }）：
in-problem-no-date = 不是所选顺序的日期。作为答复保留。
in-problem-not-a-whole-day = 不是完整的日期。作为答复保留。
in-problem-no-code = 没有相符的术语。作为答复保留。
in-problem-no-language = 不是六种语言之一。作为答复保留。
in-problem-too-long = 单元格过长，将被截断。
in-problem-id-twice = 上方某行有同一编号而内容不同。
in-problem-nothing-in-it = 没有可保留的内容。
in-how = 如何读取
in-how-send = 按此读取
in-encoding = 编码
in-encoding-hint = 仅用于未注明编码的文本文件。
in-sheet = 工作表
in-mapping = 各列对应何处
in-mapping-guess = 这是根据标题和前几行作出的推测。
in-mapping-yours = 按您所定。
in-mapping-hint = 没有对应位置的列作为问题和答复保留。
in-to-answer = 问题和答复
in-to-ignore = 略去
in-to-title = 标题
in-to-text = 正文
in-to-from = 发送者
in-to-victim = 受害者
in-to-author = 被指责任者
in-to-witness = 证人
in-to-source = 来源
in-to-person = 其他人
in-to-incident-day = 事件日期，日在前
in-to-incident-month = 事件日期，月在前
in-to-end-day = 结束日期，日在前
in-to-end-month = 结束日期，月在前
in-to-received-day = 收到日期，日在前
in-to-received-month = 收到日期，月在前
in-to-place = 地点
in-to-acts = 行为类型
in-to-id = 原编号
in-save-as = 以名称保存对应关系
in-save-as-hint = 供下次同类文件使用。只有您能看到。
in-use = 已保存的对应关系
in-use-send = 使用
in-take = 接收
in-take-hint = 每项内容都保留其来源和用于再次识别的密钥。在后台继续进行；请保持登录。
in-target = 内容归入何处
in-target-cases = 每项归入一个新案件
in-target-case = 全部归入一个案件
in-urgency = 新案件的紧急程度
in-members = 新案件的其他成员
in-case = 所归入的案件
in-take-send = 接收
in-runs = 已查看 { $done } 项，共 { $total } 项。
in-stopped-title = 导入已停止。
in-stopped-do = 没有丢失：请继续，已导入的会跳过。
in-stopped = 出现故障
in-stopped-locked = 工作台已锁定
in-go-on = 继续
in-ended = 导入 { $imported } 项，{ $known } 项已有。文件已不在此工作台。
in-left-out = 未导入的内容
in-drop = 放弃此次导入及其文件

# 案件中的导入内容。
in-item-title = 导入的内容
in-item-lead = 按其他系统文件所述。其中内容均未核实，也没有人在此等待答复。
in-item-none = 本案没有导入内容。
in-item-source = 来源
in-item-place = 文件中的位置
in-item-id = 原编号
in-item-key = 密钥
in-item-received = 当地收到日期
in-item-from = 所称发送者
in-item-names = 姓名
in-item-dates = 日期
in-item-places = 地点
in-item-by = 由 { $officer } 导入，{ $time }
in-note-sender_not_verified = 发送者签名未经核实：可能另有其人。
in-note-date_by_sender = 唯一的日期是发送者自己写的。
in-note-text_from_html = 正文由 HTML 转成，HTML 附为文件。
in-note-other_form_left_out = 邮件中有同一正文的另一形式，已略去。
in-note-encrypted = 已加密，未打开。
in-note-message_inside = 其中有另一封邮件作为文件。
in-note-broken_characters = 部分字符无法读取。
in-note-signs_removed = 已去除控制字符或强制方向符。
in-note-parts_left_out = 部分过多，已略去一些。
in-note-file_missing = 所提及的文件不在导出中。
refusal-item-known = 此项内容已导入
refusal-item-known-do = 保持不变。
refusal-import-empty = 文件为空
refusal-import-empty-do = 请先选择文件。
refusal-import-too-large = 文件超过 64 MB
refusal-import-too-large-do = 请拆分后逐一带入。
refusal-import-unmapped = 无法这样读取该文件
refusal-import-unmapped-do = 请查看读取方式并更正。
refusal-import-not-ready = 此次导入正在进行或已结束，或未说明内容归入何处
refusal-import-not-ready-do = 请再查看此页。
refusal-mapping-without-name = 对应关系没有名称
refusal-mapping-without-name-do = 请取一个名称。

# 同时导出多个案件。
out-many-title = 导出多个案件
out-many-lead = 多个案件合为一个文件，各按同样规则。此处不列任何姓名：姓名须在单个案件的页面导出，并经第二名工作人员同意。请先查看；略去什么及其原因，此处和文件中均有说明。
out-many-cases = 案件
out-many-look = 查看将导出的内容
out-many-nobody = 略去：其中无人同意
out-many-person = 此人未同意该读者
out-many-link = 导出这些案件
out-many-shown = { $count ->
   *[other] { $count } 人以编号列出
}
out-many-left = { $count ->
   *[other] 略去 { $count } 人
}
refusal-nothing-chosen = 没有选择案件
refusal-nothing-chosen-do = 请至少选择一个。
