// From the server's news to a fresh page: reload as soon as another publication than the one shown is out.
{
  const shown = new URL(document.currentScript.src).search.slice(1);
  let news;

  const listen = () => {
    news = new EventSource("/_kyoten/events");
    news.onmessage = ({ data }) => {
      if (data !== shown) location.reload();
    };
  };

  // A browser allows six connections to a host: pages out of sight give theirs back.
  const follow = () => {
    news?.close();
    if (!document.hidden) listen();
  };

  document.addEventListener("visibilitychange", follow);
  follow();
}
