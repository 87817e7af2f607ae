//! Pictures, honest and hostile. The limits of the process are tested where the program is.

#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use image::{DynamicImage, ImageBuffer, ImageFormat, Rgba};
use std::io::Cursor;

fn png(width: u32, height: u32) -> Vec<u8> {
    let picture = ImageBuffer::from_fn(width, height, |x, y| Rgba([x as u8, y as u8, 7, 255]));
    let mut bytes = Vec::new();
    DynamicImage::ImageRgba8(picture)
        .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
        .unwrap();
    bytes
}

fn redrawn(input: &[u8]) -> Result<Vec<u8>, PreviewProblem> {
    let mut output = Vec::new();
    redraw(input, &mut output)?;
    Ok(output)
}

#[test]
fn a_picture_is_drawn_anew_within_a_screen() {
    let drawn = redrawn(&png(3_000, 1_000)).unwrap();
    let drawn = image::load_from_memory(&drawn).unwrap();
    assert_eq!((drawn.width(), drawn.height()), (1_600, 533));
}

#[test]
fn nothing_but_points_goes_out() {
    let mut picture = png(8, 8);
    // A text chunk before the last one: where cameras and programs leave names and places.
    let text = b"\x00\x00\x00\x0btEXtplace\x00Geneva\x00\x00\x00\x00";
    let end = picture.len() - 12;
    picture.splice(end..end, text.iter().copied());
    let drawn = redrawn(&picture).unwrap_or_default();
    assert!(!drawn.windows(6).any(|it| it == b"Geneva"));
    assert!(picture.windows(6).any(|it| it == b"Geneva"));
}

#[test]
fn a_flood_of_points_is_refused_before_it_is_decoded() {
    // The head of a PNG that promises 30,000 by 30,000 points.
    let mut head = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR".to_vec();
    head.extend_from_slice(&30_000_u32.to_be_bytes());
    head.extend_from_slice(&30_000_u32.to_be_bytes());
    head.extend_from_slice(&[8, 6, 0, 0, 0]);
    let check = crc(&head[12..]);
    head.extend_from_slice(&check.to_be_bytes());
    head.extend_from_slice(b"\x00\x00\x00\x00IDAT\x35\xaf\x06\x1e");
    assert!(matches!(
        redrawn(&head),
        Err(PreviewProblem::TooLarge | PreviewProblem::Damaged)
    ));
}

#[test]
fn other_kinds_and_damaged_pictures_are_refused() {
    assert!(matches!(redrawn(b"%PDF-1.7"), Err(PreviewProblem::Kind)));
    assert!(matches!(redrawn(b""), Err(PreviewProblem::Kind)));
    assert!(matches!(redrawn(b"<svg/>"), Err(PreviewProblem::Kind)));
    let whole = png(64, 64);
    assert!(redrawn(&whole[..whole.len() / 2]).is_err());
}

proptest::proptest! {
    #[test]
    fn no_bytes_bring_the_drawing_down(mut noise in proptest::collection::vec(0..=255_u8, 0..400), at in 0..60_usize) {
        let _ = redrawn(&noise);
        let whole = png(16, 16);
        let at = at.min(whole.len());
        noise.splice(0..0, whole[..at].iter().copied());
        let _ = redrawn(&noise);
    }
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                0xedb8_8320 ^ (crc >> 1)
            } else {
                crc >> 1
            };
        }
    }
    !crc
}
