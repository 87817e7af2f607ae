//! Pictures: what they carry, copies without it, redactions, previews.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use support::*;
use workcopy::{Area, Detail, Refused, Removed, blurred, metadata, plain, redact_picture, strip};

fn area(left: u32, top: u32, width: u32, height: u32) -> Area {
    Area {
        page: 0,
        left,
        top,
        width,
        height,
    }
}

fn opened(bytes: &[u8]) -> RgbImage {
    image::load_from_memory(bytes).unwrap().into_rgb8()
}

fn near(a: Rgb<u8>, b: [u8; 3]) -> bool {
    a.0.iter().zip(b).all(|(a, b)| a.abs_diff(b) <= 24)
}

#[test]
fn an_officer_sees_what_a_photograph_carries() {
    let found = metadata(&jpeg_with_everything(quarters(), 6)).unwrap();
    let has = |kind, value: &str| found.iter().any(|it| it.0 == kind && it.1 == value);
    assert!(
        has(Detail::Camera, "Fairphone") && has(Detail::Camera, "FP5"),
        "{found:?}"
    );
    assert!(has(Detail::Time, "2026:03:04 05:06:07"), "{found:?}");
    assert!(has(Detail::Place, "-12.510000, 45.250000"), "{found:?}");
    assert!(
        has(Detail::Serial, "SN-4711") && has(Detail::Author, "Ana Bela"),
        "{found:?}"
    );
    assert!(
        has(Detail::Author, "Xenia Mpofu") && has(Detail::Software, "Darkroom 9"),
        "{found:?}"
    );
    assert!(has(Detail::Text, "seen at the bridge"), "{found:?}");
    assert!(
        found.iter().any(|it| it.0 == Detail::Thumbnail),
        "{found:?}"
    );
}

#[test]
fn a_copy_is_upright_and_carries_nothing() {
    let original = jpeg_with_everything(quarters(), 6);
    let copy = strip(&original).unwrap();
    let removed: Vec<Removed> = copy.removed.iter().copied().collect();
    assert_eq!(
        removed,
        [
            Removed::Exif,
            Removed::Place,
            Removed::Thumbnail,
            Removed::Xmp,
            Removed::Iptc,
            Removed::Comment,
            Removed::Orientation,
            Removed::TrailingData,
        ]
    );
    assert_eq!(metadata(&copy.bytes), Ok(Vec::new()));
    for word in [
        "Fairphone",
        "SN-4711",
        "Xenia",
        "Iptc",
        "bridge",
        "second file",
        "Exif",
        "http",
    ] {
        assert!(
            holds(&original, word.as_bytes()),
            "{word} is in the original"
        );
        assert!(
            !holds(&copy.bytes, word.as_bytes()),
            "{word} is in the copy"
        );
    }
    // Turned to the right: what was left below is now left above.
    let seen = opened(&copy.bytes);
    assert_eq!(seen.dimensions(), (40, 80));
    assert!(
        near(*seen.get_pixel(5, 5), [20, 20, 220]),
        "{:?}",
        seen.get_pixel(5, 5)
    );
    assert!(near(*seen.get_pixel(35, 5), [220, 20, 20]));
    assert!(near(*seen.get_pixel(5, 75), [250, 250, 250]));
    let again = strip(&copy.bytes).unwrap();
    assert!(again.removed.is_empty(), "{:?}", again.removed);
}

#[test]
fn an_area_is_where_it_was_seen_however_the_picture_is_stored() {
    // The upper left quarter as it is shown is the lower left as it is stored.
    let original = jpeg_with_everything(quarters(), 6);
    let seen = opened(&redact_picture(&original, &[area(0, 0, 5_000, 5_000)]).unwrap());
    assert_eq!(seen.dimensions(), (40, 80));
    assert!(near(*seen.get_pixel(5, 5), [0, 0, 0]) && near(*seen.get_pixel(14, 30), [0, 0, 0]));
    assert!(near(*seen.get_pixel(30, 5), [220, 20, 20]));
    assert!(near(*seen.get_pixel(5, 70), [250, 250, 250]));
    assert!(near(*seen.get_pixel(30, 70), [20, 200, 20]));
}

#[test]
fn covered_points_are_gone_and_all_others_are_the_same() {
    let glass = RgbaImage::from_fn(64, 48, |x, y| Rgba([x as u8, y as u8, 99, (x * 3) as u8]));
    let original = png_with(DynamicImage::from(glass.clone()), b"tEXt", b"place\0Geneva");
    let copy = redact_picture(&original, &[area(2_500, 2_500, 2_500, 5_000)]).unwrap();
    assert!(!holds(&copy, b"Geneva"));
    let seen = image::load_from_memory(&copy).unwrap().into_rgba8();
    for (x, y, point) in seen.enumerate_pixels() {
        let is_covered = (16..32).contains(&x) && (12..36).contains(&y);
        let expected = if is_covered {
            Rgba([0, 0, 0, 255])
        } else {
            *glass.get_pixel(x, y)
        };
        assert_eq!(*point, expected, "{x} {y}");
    }
}

#[test]
fn an_area_that_covers_nothing_is_refused_and_not_passed_over() {
    let png = encoded(quarters(), ImageFormat::Png);
    for wrong in [
        area(0, 0, 0, 10),
        area(10_000, 0, 10, 10),
        area(0, 77_777, 10, 10),
    ] {
        assert_eq!(
            redact_picture(&png, &[area(0, 0, 10, 10), wrong]),
            Err(Refused::Area)
        );
    }
    let second = Area {
        page: 1,
        ..area(0, 0, 10, 10)
    };
    assert_eq!(redact_picture(&png, &[second]), Err(Refused::NoSuchPage));
}

fn moving() -> Vec<u8> {
    let mut out = Vec::new();
    {
        let mut encoder = image::codecs::gif::GifEncoder::new(&mut out);
        for shade in [40_u8, 140, 240] {
            let frame = RgbaImage::from_pixel(20, 10, Rgba([shade, 0, 255, 255]));
            encoder.encode_frame(image::Frame::new(frame)).unwrap();
        }
    }
    // A comment behind the screen's head and palette is where programs leave it.
    let end = out.len() - 1;
    out.splice(end..end, *b"\x21\xfe\x06Geneva\x00");
    out
}

#[test]
fn every_frame_of_a_moving_picture_is_covered() {
    use image::AnimationDecoder as _;
    let original = moving();
    assert_eq!(
        metadata(&original).unwrap(),
        [(Detail::Text, "Geneva".to_owned())]
    );
    let copy = redact_picture(&original, &[area(0, 0, 5_000, 10_000)]).unwrap();
    assert!(!holds(&copy, b"Geneva"));
    let decoder = image::codecs::gif::GifDecoder::new(std::io::Cursor::new(copy)).unwrap();
    let frames = decoder.into_frames().collect_frames().unwrap();
    assert_eq!(frames.len(), 3);
    for (frame, shade) in frames.iter().zip([40, 140, 240]) {
        assert_eq!(*frame.buffer().get_pixel(3, 3), Rgba([0, 0, 0, 255]));
        assert_eq!(*frame.buffer().get_pixel(15, 3), Rgba([shade, 0, 255, 255]));
    }
    let copy = strip(&original).unwrap();
    assert!(copy.removed.contains(&Removed::Comment) && !holds(&copy.bytes, b"Geneva"));
}

#[test]
fn colours_of_another_profile_are_the_same_in_the_copy_and_the_profile_is_gone() {
    let wide = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let mut out = Vec::new();
    let mut encoder = image::codecs::png::PngEncoder::new(&mut out);
    image::ImageEncoder::set_icc_profile(&mut encoder, wide).unwrap();
    let dull = RgbImage::from_pixel(8, 8, Rgb([180, 90, 90]));
    DynamicImage::from(dull)
        .write_with_encoder(encoder)
        .unwrap();
    assert!(holds(&out, b"iCCP"));
    let copy = strip(&out).unwrap();
    assert!(copy.removed.contains(&Removed::ColourProfile));
    assert!(!holds(&copy.bytes, b"iCCP"));
    // The same red needs a larger number in the smaller space.
    let point = *opened(&copy.bytes).get_pixel(4, 4);
    assert!(point.0[0] > 185 && point.0[1] < 90, "{point:?}");
}

#[test]
fn webp_and_png_lose_their_words_and_keep_their_points() {
    let png = png_with(quarters(), b"eXIf", &exif(1));
    let copy = strip(&png).unwrap();
    assert!(copy.removed.contains(&Removed::Place) && !holds(&copy.bytes, b"Fairphone"));
    assert_eq!(opened(&copy.bytes), quarters());
    let webp = encoded(quarters(), ImageFormat::WebP);
    let mut webp = img_parts::webp::WebP::from_bytes(webp.into()).unwrap();
    img_parts::ImageEXIF::set_exif(&mut webp, Some(exif(1).into()));
    let webp = webp.encoder().bytes();
    assert!(holds(&webp, b"Fairphone"));
    let copy = strip(&webp).unwrap();
    assert!(copy.removed.contains(&Removed::Exif) && !holds(&copy.bytes, b"Fairphone"));
    assert_eq!(opened(&copy.bytes), quarters());
}

#[test]
fn a_blurred_preview_is_small_grey_and_without_detail() {
    // Letters of ten points: stripes, five dark, five light.
    let stripes = RgbImage::from_fn(1_000, 500, |x, _| {
        if x / 5 % 2 == 0 {
            Rgb([0; 3])
        } else {
            Rgb([255; 3])
        }
    });
    let shown =
        image::load_from_memory(&blurred(&encoded(stripes.clone(), ImageFormat::Png)).unwrap())
            .unwrap();
    assert_eq!((shown.width(), shown.height()), (320, 160));
    assert_eq!(shown.color(), image::ColorType::L8);
    let shown = shown.into_luma8();
    let (dark, light) = shown.pixels().fold((255, 0), |(dark, light), it| {
        (it.0[0].min(dark), it.0[0].max(light))
    });
    assert!(light - dark < 60, "{dark} to {light}");
    let sharp = plain(&encoded(stripes, ImageFormat::Png)).unwrap();
    assert_eq!(opened(&sharp).dimensions(), (1_000, 500));
}

#[test]
fn a_preview_is_upright_within_a_screen() {
    let large = image::imageops::resize(
        &quarters(),
        3_200,
        1_600,
        image::imageops::FilterType::Nearest,
    );
    let shown = opened(&plain(&jpeg_with_everything(large, 6)).unwrap());
    assert_eq!(shown.dimensions(), (800, 1_600));
    assert!(near(*shown.get_pixel(5, 5), [20, 20, 220]));
}
