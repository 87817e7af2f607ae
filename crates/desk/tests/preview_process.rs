//! Previews by a process of its own: this test program is both the desk and, called with `preview`, the process
//! that draws. It has no harness, so that it can be called so.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

mod support;

use bytes::Bytes;
use desk::attachment::{self, Preview};
use desk::preview::{self, Unmade};
use futures::Stream;
use image::{DynamicImage, ImageBuffer, ImageFormat, Rgba};
use std::io::Cursor;
use support::{Place, Reporter, done, until};
use workcopy::{Area, Refused, Removed};

fn main() {
    if std::env::args().nth(1).as_deref() == Some("preview") {
        let (input, output) = (std::io::stdin().lock(), std::io::stdout().lock());
        let made = match std::env::args().nth(3) {
            Some(mode) => preview::run_mode(mode.parse().unwrap(), input, output),
            None => preview::run(input, output),
        };
        std::process::exit(i32::from(made.is_err()));
    }
    if std::env::args().any(|it| it == "--list") {
        println!("a_picture_is_drawn_by_a_process_of_its_own_and_a_hostile_one_is_not: test");
        println!("copies_are_made_by_a_process_of_its_own_within_its_limits: test");
        return;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(copies_are_made_by_a_process_of_its_own_within_its_limits());
    runtime.block_on(a_picture_is_drawn_by_a_process_of_its_own_and_a_hostile_one_is_not());
}

fn picture(format: ImageFormat) -> Vec<u8> {
    let points = ImageBuffer::from_fn(2_000, 500, |x, y| Rgba([x as u8, y as u8, 9, 255]));
    let mut bytes = Vec::new();
    let picture = DynamicImage::ImageRgba8(points);
    match format {
        ImageFormat::Jpeg => DynamicImage::ImageRgb8(picture.into_rgb8()),
        _ => picture,
    }
    .write_to(&mut Cursor::new(&mut bytes), format)
    .unwrap();
    bytes
}

/// A GIF of 60,000 by 60,000 points in a few bytes.
fn flood() -> Vec<u8> {
    let mut bytes = b"GIF89a".to_vec();
    bytes.extend_from_slice(&60_000_u16.to_le_bytes());
    bytes.extend_from_slice(&60_000_u16.to_le_bytes());
    bytes.extend_from_slice(&[0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2c, 0, 0, 0, 0]);
    bytes.extend_from_slice(&60_000_u16.to_le_bytes());
    bytes.extend_from_slice(&60_000_u16.to_le_bytes());
    bytes.extend_from_slice(&[0, 2, 2, 0x4c, 1, 0, 0x3b]);
    bytes
}

/// A PDF of so many pages with one line of text each.
fn pdf(pages: usize) -> Vec<u8> {
    let mut text = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n".to_vec();
    let kids: String = (0..pages).map(|at| format!("{} 0 R ", at + 10)).collect();
    let tree = format!("2 0 obj<</Type/Pages/Count {pages}/Kids[{kids}]>>endobj\n");
    text.extend(tree.bytes());
    text.extend(b"3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n");
    let content = "BT /F 24 Tf 72 700 Td (Witness Maryam) Tj ET";
    let stream = format!(
        "4 0 obj<</Length {}>>stream\n{content}\nendstream endobj\n",
        content.len()
    );
    text.extend(stream.bytes());
    for at in 0..pages {
        let page = format!(
            "{} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R\
             /Resources<</Font<</F 3 0 R>>>>>>endobj\n",
            at + 10
        );
        text.extend(page.bytes());
    }
    text.extend(b"trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");
    text
}

fn stream(bytes: &[u8]) -> impl Stream<Item = std::io::Result<Bytes>> + Send + Unpin {
    let chunks: Vec<_> = bytes
        .chunks(60_000)
        .map(|it| Ok(Bytes::copy_from_slice(it)))
        .collect();
    futures::stream::iter(chunks)
}

async fn copies_are_made_by_a_process_of_its_own_within_its_limits() {
    let program = std::env::current_exe().unwrap();
    let area = Area {
        page: 0,
        left: 0,
        top: 0,
        width: 5_000,
        height: 10_000,
    };
    let png = picture(ImageFormat::Png);
    let blurred = preview::blurred(&program, stream(&png)).await.unwrap();
    assert_eq!(image::load_from_memory(&blurred).unwrap().width(), 320);
    let plain = preview::plain(&program, stream(&pdf(2))).await.unwrap();
    assert_eq!(image::load_from_memory(&plain).unwrap().height(), 1_600);
    let mut located = png.clone();
    located.extend_from_slice(b"what stands behind the end");
    let copy = preview::stripped(&program, stream(&located)).await.unwrap();
    assert!(copy.removed.contains(&Removed::TrailingData));
    assert_eq!(
        preview::metadata(&program, stream(&copy.bytes)).await,
        Ok(Vec::new())
    );
    let copy = preview::redacted_picture(&program, stream(&png), vec![area])
        .await
        .unwrap();
    let seen = image::load_from_memory(&copy).unwrap().into_rgba8();
    assert_eq!(seen.get_pixel(999, 499).0, [0, 0, 0, 255]);
    assert_eq!(seen.get_pixel(1_000, 499).0[2], 9);
    let page = preview::page(&program, stream(&pdf(2)), 1).await.unwrap();
    assert_eq!((page.pages, page.width, page.height), (2, 1_239, 1_754));
    let copy = preview::redacted_document(&program, stream(&pdf(2)), vec![area])
        .await
        .unwrap();
    assert!(copy.starts_with(b"%PDF-") && !copy.windows(6).any(|it| it == b"Maryam"));

    // What is refused says why.
    let refused = preview::redacted_document(&program, stream(&pdf(201)), vec![]).await;
    assert_eq!(refused, Err(Unmade::Refused(Refused::TooManyPages)));
    let refused = preview::redacted_picture(&program, stream(&flood()), vec![area]).await;
    assert_eq!(refused, Err(Unmade::Refused(Refused::TooLarge)));
    let refused = preview::stripped(&program, stream(b"text")).await.err();
    assert_eq!(refused, Some(Unmade::Refused(Refused::Kind)));
    // A child that falls, or cannot be started, is none.
    let nested = format!("{}{}", "[".repeat(5_000_000), "]".repeat(5_000_000));
    let nested = String::from_utf8(pdf(1))
        .unwrap()
        .replace("/Type/Catalog", &format!("/X {nested}/Type/Catalog"));
    let fallen = preview::plain(&program, stream(nested.as_bytes())).await;
    assert!(fallen.is_err() || fallen.is_ok_and(|it| it.starts_with(b"\x89PNG")));
    let nowhere = std::path::Path::new("/nowhere");
    assert_eq!(
        preview::plain(nowhere, stream(&png)).await,
        Err(Unmade::Nothing)
    );
}

async fn a_picture_is_drawn_by_a_process_of_its_own_and_a_hostile_one_is_not() {
    let program = std::env::current_exe().unwrap();
    let place = Place::empty_with(|config| config.preview_program = Some(program)).await;
    desk::setup::found(&place.desk, support::founding())
        .await
        .unwrap();
    let ana = place.login(support::ANA, support::ANA_PASSPHRASE).await;
    let png = picture(ImageFormat::Png);
    let cut = png[..png.len() / 2].to_vec();
    let files = [
        ("a.png", "image/png", png),
        ("b.jpg", "image/jpeg", picture(ImageFormat::Jpeg)),
        ("c.webp", "image/webp", picture(ImageFormat::WebP)),
        ("cut.png", "image/png", cut),
        ("flood.gif", "image/gif", flood()),
        ("not.png", "image/png", b"%PDF-1.7 not a picture".to_vec()),
    ];
    let reporter = Reporter::sends_report(&place.node, support::report("See."), &files);
    until("the report is there", || ana.reports().len() == 1).await;
    let view = ana.report(reporter.stream).await.ok().unwrap();
    for (place, file) in view.files.iter().enumerate() {
        let preview = done(attachment::preview(&ana, file.id).await);
        match (place, preview) {
            (0..=2, Preview::Image(drawn)) => {
                let drawn = image::load_from_memory_with_format(&drawn, ImageFormat::Png).unwrap();
                assert_eq!(
                    (drawn.width(), drawn.height()),
                    (1_600, 400),
                    "{}",
                    file.name
                );
            }
            (3..=5, Preview::None) => {}
            _ => panic!("{} is not shown as it should be", file.name),
        }
    }
}
