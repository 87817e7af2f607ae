//! Redaction, true: what is covered is not in the copy.
//!
//! Areas become solid black in a picture that is encoded anew. A document becomes pictures of its pages, with nothing beneath.
//! Passages of a text become signs of one length, whatever stood there. Absent: who decides what is covered.

use crate::document::{Drawing, PAGES_MAX, Pictures};
use crate::picture::{self, COPY_BYTES_MAX};
use crate::{Kind, Refused, document, guarded};
use image::{GenericImage, Pixel};
use serde::{Deserialize, Serialize};
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// The whole of a side, in the measure of an [`Area`].
const WHOLE: u64 = 10_000;
/// What a covered passage becomes: as long for a name of two letters as for one of twenty.
const BLOCK: &str = "████████";

/// A rectangle that is covered, in ten-thousandths of the picture or page **as it is shown** (turned as its metadata say). It
/// means the same in a small preview as in the original. Points that it touches are covered whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// The page, from 0; for a picture 0.
    #[serde(default)]
    pub page: usize,
    /// From the left edge.
    pub left: u32,
    /// From the top edge.
    pub top: u32,
    /// To the right.
    pub width: u32,
    /// Downwards.
    pub height: u32,
}

impl Area {
    /// The points that are covered, from the first to the one after the last.
    fn points(&self, width: u32, height: u32) -> Result<(Range<u32>, Range<u32>), Refused> {
        let side = |from: u32, long: u32, points: u32| {
            let (from, long, points) = (u64::from(from), u64::from(long), u64::from(points));
            if long == 0 || from >= WHOLE {
                return Err(Refused::Area);
            }
            let first = from * points / WHOLE;
            let after = ((from + long) * points).div_ceil(WHOLE).min(points);
            let inside = |it: u64| u32::try_from(it).map_err(|_| Refused::Area);
            Ok(inside(first)?..inside(after)?)
        };
        Ok((
            side(self.left, self.width, width)?,
            side(self.top, self.height, height)?,
        ))
    }
}

/// Black, whatever the sort of points.
fn cover<I, P>(image: &mut I, areas: &[Area]) -> Result<(), Refused>
where
    I: GenericImage<Pixel = P>,
    P: Pixel<Subpixel = u8>,
{
    let (width, height) = image.dimensions();
    for area in areas {
        let (across, down) = area.points(width, height)?;
        for y in down {
            for x in across.clone() {
                let mut point = image.get_pixel(x, y);
                // Opaque, or what lies beneath would be seen by whoever drops the transparency.
                point.apply_with_alpha(|_| 0, |_| u8::MAX);
                image.put_pixel(x, y, point);
            }
        }
    }
    Ok(())
}

/// A copy of a picture in its own kind, upright, with the areas in solid black and without metadata.
///
/// # Errors
/// See [`Refused`].
pub fn redact_picture(bytes: &[u8], areas: &[Area]) -> Result<Vec<u8>, Refused> {
    guarded(|| {
        let kind = Kind::of(bytes).ok_or(Refused::Kind)?;
        if areas.iter().any(|area| area.page != 0) {
            return Err(Refused::NoSuchPage);
        }
        if kind == Kind::Gif {
            return picture::redraw_moving(bytes, |frame| cover(frame, areas));
        }
        let (image, _) = picture::decode(bytes, kind, COPY_BYTES_MAX)?.settle();
        let image = match image.color().has_alpha() {
            true => {
                let mut image = image.into_rgba8();
                cover(&mut image, areas)?;
                image.into()
            }
            false => {
                let mut image = image.into_rgb8();
                cover(&mut image, areas)?;
                image.into()
            }
        };
        picture::encode(image, kind)
    })
}

/// A new PDF made of pictures of the pages, with the areas in solid black. No text, no layer and no earlier version survives.
///
/// # Errors
/// See [`Refused`].
pub fn redact_document(bytes: &[u8], areas: &[Area]) -> Result<Vec<u8>, Refused> {
    guarded(|| {
        let pdf = document::open(bytes)?;
        let pages = pdf.pages().len();
        if pages > PAGES_MAX {
            return Err(Refused::TooManyPages);
        }
        if areas.iter().any(|area| area.page >= pages) {
            return Err(Refused::NoSuchPage);
        }
        let drawing = Drawing::new(&pdf);
        let mut out = Pictures::of(pages);
        for (number, page) in pdf.pages().iter().enumerate() {
            let mut image = drawing.draw(number, None)?;
            let areas: Vec<Area> = areas
                .iter()
                .filter(|it| it.page == number)
                .copied()
                .collect();
            cover(&mut image, &areas)?;
            out.add(image, page.render_dimensions())?;
        }
        out.finish()
    })
}

/// A passage of a text that is covered. `T` says of what kind it is, in the caller's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage<T> {
    /// Signs (Unicode scalar values, not bytes), from the first to the one after the last.
    pub signs: Range<usize>,
    /// What is covered, by kind only.
    pub kind: T,
}

/// A text with passages covered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered<T> {
    /// The text: each covered passage is eight `█`, however long it was.
    pub text: String,
    /// What was covered, in the order of the text. Passages that touch became one, with the kinds of all.
    pub covered: Vec<Vec<T>>,
}

/// A text with passages covered by signs of one length.
///
/// # Errors
/// [`Refused::Passage`] where one is empty or reaches beyond the text.
pub fn redact_text<T: Clone + PartialEq>(
    text: &str,
    passages: &[Passage<T>],
) -> Result<Covered<T>, Refused> {
    let signs: Vec<char> = text.chars().collect();
    let mut merged: Vec<(Range<usize>, Vec<T>)> = Vec::new();
    let mut sorted: Vec<&Passage<T>> = passages.iter().collect();
    sorted.sort_by_key(|it| it.signs.start);
    for passage in sorted {
        if passage.signs.is_empty() || passage.signs.end > signs.len() {
            return Err(Refused::Passage);
        }
        let Range { mut start, mut end } = passage.signs;
        // An accent that stood on a covered letter would tell of it; so would a letter whose accent is covered.
        while start > 0 && clings(signs[start]) {
            start -= 1;
        }
        while signs.get(end).is_some_and(|sign| clings(*sign)) {
            end += 1;
        }
        match merged.last_mut() {
            Some((before, kinds)) if before.end >= start => {
                before.end = before.end.max(end);
                if !kinds.contains(&passage.kind) {
                    kinds.push(passage.kind.clone());
                }
            }
            _ => merged.push((start..end, vec![passage.kind.clone()])),
        }
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (range, _) in &merged {
        out.extend(&signs[from..range.start]);
        out.push_str(BLOCK);
        from = range.end;
    }
    out.extend(&signs[from..]);
    Ok(Covered {
        text: out,
        covered: merged.into_iter().map(|(_, kinds)| kinds).collect(),
    })
}

/// Signs that belong to the one before them: marks, joiners and variation selectors.
fn clings(sign: char) -> bool {
    is_combining_mark(sign)
        || matches!(sign, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

#[cfg(test)]
mod tests;
