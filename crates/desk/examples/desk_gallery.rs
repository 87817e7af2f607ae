//! Serves every page of the desk with invented samples on loopback, for looking at.

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8099").await?;
    axum::serve(listener, desk::rooms::gallery::router()).await
}
