using AvdPulumi.Infra.Rendering.Html;
using AvdPulumi.Tests.Infra;

namespace AvdPulumi.Tests.Html;

/// <summary>The report in a real browser: its policy allows its own style and script, the search works, and so does the keyboard.</summary>
public sealed class HtmlInBrowserTests
{
    private const string Shown = "document.querySelectorAll('[data-row]:not([hidden])').length";
    private const string Focused = "document.activeElement.id || document.activeElement.className || document.activeElement.tagName";

    [BrowserFact]
    public async Task The_search_finds_resources_and_folded_machines_by_the_keyboard_alone()
    {
        await using var browser = await Browser.OpenAsync(await ReportOfAsync("large"), 1280);
        var all = (int)(await browser.ValueOfAsync(Shown))!;

        await browser.PressAsync("/", 191);
        Assert.Equal("search", (string?)await browser.ValueOfAsync(Focused));
        Assert.Equal("", (string?)await browser.ValueOfAsync("document.activeElement.value"));

        // one of the machines that are not listed, because they are like another one
        await browser.TypeAsync("avd-kno-009");
        Assert.InRange((int)(await browser.ValueOfAsync(Shown))!, 1, all - 1);
        Assert.Equal(
            $"{(int)(await browser.ValueOfAsync(Shown))!} of {all} rows",
            (string?)await browser.ValueOfAsync("document.getElementById('search-status').textContent")
        );
        Assert.True((bool)(await browser.ValueOfAsync("[...document.querySelectorAll('[data-group]')].some(group => group.hidden)"))!);

        await browser.PressAsync("Enter", 13);
        Assert.True((bool)(await browser.ValueOfAsync("document.activeElement.matches('[data-row]:not([hidden])')"))!);

        await browser.PressAsync("/", 191);
        await browser.PressAsync("Escape", 27);
        Assert.Equal(all, (int)(await browser.ValueOfAsync(Shown))!);
    }

    [BrowserFact]
    public async Task The_first_tab_stop_skips_to_the_content()
    {
        await using var browser = await Browser.OpenAsync(await ReportOfAsync("dev"), 1280);

        await browser.PressAsync("Tab", 9);
        Assert.Equal("skip", (string?)await browser.ValueOfAsync(Focused));
        Assert.True((bool)(await browser.ValueOfAsync("document.activeElement.getBoundingClientRect().left >= 0"))!);
        await browser.PressAsync("Enter", 13);
        Assert.Equal("main", (string?)await browser.ValueOfAsync(Focused));
    }

    [BrowserFact]
    public async Task A_phone_shows_the_page_without_scrolling_sideways()
    {
        await using var browser = await Browser.OpenAsync(await ReportOfAsync("large"), 360);

        Assert.Equal(
            (int)(await browser.ValueOfAsync("document.documentElement.clientWidth"))!,
            (int)(await browser.ValueOfAsync("document.documentElement.scrollWidth"))!
        );
    }

    [BrowserFact]
    public async Task The_page_loads_nothing_and_its_policy_lets_its_own_style_and_script_run()
    {
        await using var browser = await Browser.OpenAsync(await ReportOfAsync("dev"), 1280);

        Assert.Equal(0, (int)(await browser.ValueOfAsync("performance.getEntriesByType('resource').length"))!);
        Assert.Equal("grid", (string?)await browser.ValueOfAsync("getComputedStyle(document.querySelector('.counts')).display"));
        Assert.False((bool)(await browser.ValueOfAsync("document.getElementById('search-form').hidden"))!);
        // what got into the page another way does not run
        Assert.Equal(
            "undefined",
            (string?)
                await browser.ValueOfAsync(
                    "(() => { const s = document.createElement('script'); s.textContent = 'window.pwned = 1'; document.body.append(s); return typeof window.pwned; })()"
                )
        );
    }

    private static async Task<string> ReportOfAsync(string name)
    {
        var whole = await WholePreviews.Of(name == "dev" ? "contoso/dev" : $"examples/{name}");
        return HtmlReport.Render(whole.Model, whole.Estate);
    }
}
