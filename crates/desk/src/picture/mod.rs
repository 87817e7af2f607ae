//! Pictures of a case as plain SVG: when things happened, to scale, and who did what to whom.
//!
//! A picture says nothing that its page does not say in words as well. Absent: HTML, colours (the style sheet has them) and any script.

pub(crate) mod graph;
pub(crate) mod scale;

/// A text inside SVG: what could be markup is not.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            sign if sign.is_control() => out.push(' '),
            sign => out.push(sign),
        }
    }
    out
}

/// A text that fits so many columns; signs of East Asia take two.
pub(crate) fn short(text: &str, columns: usize) -> String {
    let wide = |sign: char| {
        1 + usize::from(matches!(sign, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{FFDC}'))
    };
    let all: usize = text.chars().map(wide).sum();
    if all <= columns {
        return text.to_owned();
    }
    let (mut used, mut out) = (1, String::new());
    for sign in text.chars() {
        used += wide(sign);
        if used > columns {
            break;
        }
        out.push(sign);
    }
    format!("{}…", out.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_to_its_columns_and_is_no_markup() {
        assert_eq!(short("Geneva", 6), "Geneva");
        assert_eq!(short("Geneva again", 8), "Geneva…");
        assert_eq!(short("日内瓦万国宫", 7), "日内瓦…");
        assert_eq!(
            escaped("<a b=\"c\">&\u{7}"),
            "&lt;a b=&quot;c&quot;&gt;&amp; "
        );
    }
}
