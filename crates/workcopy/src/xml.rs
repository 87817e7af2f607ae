//! XML of others: what it says about who, when and with what, and the same XML with the names of persons taken out.
//! Entities are not expanded. Absent: what the elements mean beyond their names.

use crate::Refused;
use crate::metadata::{Detail, Found};
use quick_xml::events::{BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};

/// What an XMP packet or a file of properties says, by the names of its elements and attributes.
pub(crate) fn details(text: &[u8], found: &mut Found) {
    let mut reader = Reader::from_reader(text);
    reader.config_mut().check_end_names = false;
    let mut names: Vec<String> = Vec::new();
    // What is damaged ends the reading: what was found until then is shown.
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) => {
                attributes(&start, found);
                names.push(local(&start));
            }
            Event::Empty(start) => attributes(&start, found),
            Event::End(_) => {
                names.pop();
            }
            Event::Text(text) => {
                let Ok(text) = text.decode() else { continue };
                // Lists hold their values in `li`; the name stands above.
                let name = names.iter().rev().find(|it| !is_list(it));
                if let Some(name) = name.filter(|_| !text.trim().is_empty()) {
                    found.add(detail(name), name, text.trim());
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
}

fn attributes(start: &BytesStart, found: &mut Found) {
    for attribute in start.attributes().with_checks(false).flatten() {
        let name = String::from_utf8_lossy(attribute.key.local_name().as_ref()).into_owned();
        let known = detail(&name);
        let is_schema = attribute.key.as_ref().starts_with(b"xmlns");
        if known != Detail::Other && !is_schema {
            found.add(known, &name, &String::from_utf8_lossy(&attribute.value));
        }
    }
}

fn is_list(name: &str) -> bool {
    matches!(name, "li" | "Alt" | "Bag" | "Seq")
}

fn local(start: &BytesStart) -> String {
    String::from_utf8_lossy(start.local_name().as_ref()).into_owned()
}

fn detail(name: &str) -> Detail {
    let name = name.to_ascii_lowercase();
    let is = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if name == "lastmodifiedby" {
        Detail::Author
    } else if is(&["gps", "city", "country", "location", "province"]) {
        Detail::Place
    } else if is(&["date", "created", "modified", "lastprinted", "when"]) {
        Detail::Time
    } else if is(&[
        "creatortool",
        "application",
        "generator",
        "software",
        "producer",
        "appversion",
    ]) {
        Detail::Software
    } else if is(&["creator", "author", "manager", "company", "rights", "owner"]) {
        Detail::Author
    } else if is(&["serialnumber"]) {
        Detail::Serial
    } else if name == "make" || name == "model" || name == "lens" {
        Detail::Camera
    } else if name == "title" || name == "subject" {
        Detail::Title
    } else if is(&["description", "keyword", "comment"]) {
        Detail::Text
    } else {
        Detail::Other
    }
}

/// Attributes that name a person, or when that person did something, in Office Open XML.
const PERSONAL: &[&[u8]] = &[
    b"author",
    b"initials",
    b"date",
    b"dT",
    b"displayName",
    b"userId",
    b"lastModifiedBy",
    b"userName",
];
/// Elements whose text does, there and in OpenDocument.
const PERSONAL_TEXT: &[&[u8]] = &[
    b"author",
    b"creator",
    b"date",
    b"initial-creator",
    b"creator-initials",
];
/// Elements within which a `date` is somebody's doing and not part of the text.
const MARKS: &[&[u8]] = &[b"annotation", b"change-info"];

/// The XML with the names of those who commented and changed, and the times of it, taken out; true where there were any.
pub(crate) fn without_persons(text: &[u8]) -> Result<(Vec<u8>, bool), Refused> {
    let mut reader = Reader::from_reader(text);
    let mut writer = Writer::new(Vec::with_capacity(text.len()));
    let mut any = false;
    let mut open: Vec<Vec<u8>> = Vec::new();
    loop {
        let event = reader.read_event().map_err(|_| Refused::Damaged)?;
        let event = match event {
            Event::Eof => break,
            Event::Start(start) => {
                open.push(start.local_name().as_ref().to_vec());
                Event::Start(nameless(start, &mut any))
            }
            Event::Empty(start) => Event::Empty(nameless(start, &mut any)),
            Event::End(end) => {
                open.pop();
                Event::End(end)
            }
            Event::Text(_) | Event::GeneralRef(_) | Event::CData(_) if is_personal(&open) => {
                any = true;
                Event::Text(BytesText::new(""))
            }
            other => other,
        };
        writer.write_event(event).map_err(|_| Refused::Damaged)?;
    }
    Ok((writer.into_inner(), any))
}

fn is_personal(open: &[Vec<u8>]) -> bool {
    let Some((last, above)) = open.split_last() else {
        return false;
    };
    PERSONAL_TEXT.contains(&last.as_slice())
        && (last == b"author" || above.iter().any(|it| MARKS.contains(&it.as_slice())))
}

fn nameless<'a>(start: BytesStart<'a>, any: &mut bool) -> BytesStart<'a> {
    // Only where a person is marked: a `date` elsewhere is a field of the text.
    let marked = start.attributes().with_checks(false).flatten().any(|it| {
        let name = it.key.local_name();
        name.as_ref() != b"date" && PERSONAL.contains(&name.as_ref())
    });
    if !marked {
        return start;
    }
    *any = true;
    let mut clean = BytesStart::new(String::from_utf8_lossy(start.name().as_ref()).into_owned());
    for attribute in start.attributes().with_checks(false).flatten() {
        let name = attribute.key.local_name();
        match name.as_ref() {
            // The author must stand there for the file to be valid; a time need not.
            b"date" | b"dT" => {}
            name if PERSONAL.contains(&name) => {
                clean.push_attribute((attribute.key.as_ref(), b"".as_slice()))
            }
            _ => clean.push_attribute((attribute.key.as_ref(), attribute.value.as_ref())),
        }
    }
    clean
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn clean(text: &str) -> String {
        String::from_utf8(without_persons(text.as_bytes()).unwrap().0).unwrap()
    }

    #[test]
    fn who_commented_and_changed_is_taken_out_and_what_was_written_stays() {
        assert_eq!(
            clean(
                r#"<w:ins w:id="1" w:author="Ana" w:date="2026-01-01"><w:t>new &amp; old</w:t></w:ins>"#
            ),
            r#"<w:ins w:id="1" w:author=""><w:t>new &amp; old</w:t></w:ins>"#
        );
        assert_eq!(
            clean("<authors><author>Ana</author></authors><t>Ana</t>"),
            "<authors><author></author></authors><t>Ana</t>"
        );
        assert_eq!(
            clean(
                "<office:annotation><dc:creator>A&amp;B</dc:creator><text:p>said</text:p></office:annotation>"
            ),
            "<office:annotation><dc:creator></dc:creator><text:p>said</text:p></office:annotation>"
        );
        assert_eq!(
            clean(r#"<text:date>today</text:date><c date="1"/>"#),
            r#"<text:date>today</text:date><c date="1"/>"#
        );
    }

    #[test]
    fn a_thousandfold_entity_stays_an_entity() {
        let bomb = r#"<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>"#;
        assert!(clean(bomb).ends_with("<x>&b;</x>"));
        assert!(without_persons(b"<a><b></a>").is_err());
    }
}
