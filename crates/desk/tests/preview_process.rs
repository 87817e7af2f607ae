//! Previews by a process of its own: this test program is both the desk and, called with `preview`, the process
//! that draws. It has no harness, so that it can be called so.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

mod support;

use desk::attachment::{self, Preview};
use image::{DynamicImage, ImageBuffer, ImageFormat, Rgba};
use std::io::Cursor;
use support::{Place, Reporter, done, until};

fn main() {
    if std::env::args().nth(1).as_deref() == Some("preview") {
        let drawn = desk::preview::run(std::io::stdin().lock(), std::io::stdout().lock());
        std::process::exit(i32::from(drawn.is_err()));
    }
    if std::env::args().any(|it| it == "--list") {
        println!("a_picture_is_drawn_by_a_process_of_its_own_and_a_hostile_one_is_not: test");
        return;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
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
