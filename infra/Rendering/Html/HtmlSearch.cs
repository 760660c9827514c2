namespace AvdPulumi.Infra.Rendering.Html;

/// <summary>The field that searches rows of tables. Without a script it would do nothing, so it is hidden until the script shows it.</summary>
internal static class HtmlSearch
{
    /// <summary>The field; a page has one.</summary>
    /// <param name="label">What it searches, as text.</param>
    public static string Of(string label) =>
        $"""
            <form id="search-form" class="search" role="search" hidden>
            <label for="search">{HtmlText.Of(label)}</label>
            <input id="search" type="search" autocomplete="off" spellcheck="false" aria-describedby="search-help">
            <output id="search-status" for="search" aria-live="polite"></output>
            <small id="search-help"><kbd>/</kbd> to search, <kbd>Enter</kbd> to the first result, <kbd>Esc</kbd> to show all</small>
            </form>

            """;
}
