using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AvdPulumi.Tests.Html;

/// <summary>A headless Chromium with one page, driven over its debugging protocol: https://chromedevtools.github.io/devtools-protocol/.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Listening = "DevTools listening on ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string? Program = Find();

    private readonly Process _process;
    private readonly DirectoryInfo _profile;
    private readonly ClientWebSocket _socket = new();
    private string? _session;
    private int _calls;

    private Browser(Process process, DirectoryInfo profile) => (_process, _profile) = (process, profile);

    /// <summary>Why no browser can be started here; null if one can.</summary>
    public static string? WhyNot =>
        Program is null ? "AVD_CHROMIUM is not set, and the path has no chromium, chromium-browser or google-chrome." : null;

    /// <summary>Opens a page of <paramref name="html"/> in a window of <paramref name="width"/> pixels.</summary>
    public static async Task<Browser> OpenAsync(string html, int width)
    {
        var profile = Directory.CreateTempSubdirectory("avd-browser-");
        var page = Path.Combine(profile.FullName, "page.html");
        await File.WriteAllTextAsync(page, html);
        var start = new ProcessStartInfo(Program!) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (
            var argument in (string[])
                [
                    "--headless",
                    // there is nothing to protect from a page of our own, and containers often forbid the sandbox
                    "--no-sandbox",
                    "--disable-gpu",
                    "--remote-debugging-port=0",
                    $"--user-data-dir={profile.FullName}",
                    "about:blank",
                ]
        )
            start.ArgumentList.Add(argument);
        var browser = new Browser(Process.Start(start)!, profile);
        try
        {
            await browser.ConnectAsync(new Uri(page).AbsoluteUri, width);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>The value of an expression in the page.</summary>
    public async Task<JsonNode?> ValueOfAsync(string expression)
    {
        var answer = await CallAsync(
            "Runtime.evaluate",
            new JsonObject
            {
                ["expression"] = expression,
                ["returnByValue"] = true,
                ["awaitPromise"] = true,
            }
        );
        Assert.False(answer.ContainsKey("exceptionDetails"), answer.ToJsonString());
        return answer["result"]!["value"];
    }

    /// <summary>Presses a key that writes nothing, such as Tab, or types a character.</summary>
    public async Task PressAsync(string key, int code)
    {
        var down = new JsonObject
        {
            ["type"] = "keyDown",
            ["key"] = key,
            ["windowsVirtualKeyCode"] = code,
        };
        if (key.Length == 1 || key == "Enter")
            down["text"] = key == "Enter" ? "\r" : key;
        await CallAsync("Input.dispatchKeyEvent", down);
        await CallAsync(
            "Input.dispatchKeyEvent",
            new JsonObject
            {
                ["type"] = "keyUp",
                ["key"] = key,
                ["windowsVirtualKeyCode"] = code,
            }
        );
    }

    /// <summary>Types into the field that has the focus.</summary>
    public Task TypeAsync(string text) => CallAsync("Input.insertText", new JsonObject { ["text"] = text });

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _profile.Delete(recursive: true);
    }

    private static string? Find()
    {
        // a path that is given must work: a build that names its browser must not skip these tests
        if (Environment.GetEnvironmentVariable("AVD_CHROMIUM") is { Length: > 0 } given)
            return given;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder =>
                new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name =>
                    Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name)
                )
            )
            .FirstOrDefault(File.Exists);
    }

    private async Task ConnectAsync(string address, int width)
    {
        using var limit = new CancellationTokenSource(Patience);
        string? line;
        do line = await _process.StandardError.ReadLineAsync(limit.Token);
        while (line is not null && !line.StartsWith(Listening, StringComparison.Ordinal));
        Assert.True(line is not null, "The browser ended before it listened.");
        await _socket.ConnectAsync(new Uri(line[Listening.Length..]), limit.Token);
        var target = await CallAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" });
        var attached = await CallAsync(
            "Target.attachToTarget",
            new JsonObject { ["targetId"] = target["targetId"]!.GetValue<string>(), ["flatten"] = true }
        );
        _session = attached["sessionId"]!.GetValue<string>();
        await CallAsync(
            "Emulation.setDeviceMetricsOverride",
            new JsonObject
            {
                ["width"] = width,
                ["height"] = 900,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = false,
            }
        );
        await CallAsync("Page.navigate", new JsonObject { ["url"] = address });
        while (
            await ValueOfAsync($"location.href === {JsonSerializer.Serialize(address)} && document.readyState") is not JsonValue state
            || state.ToString() != "complete"
        )
            await Task.Delay(50, limit.Token);
    }

    private async Task<JsonObject> CallAsync(string method, JsonObject parameters)
    {
        using var limit = new CancellationTokenSource(Patience);
        var id = ++_calls;
        var call = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters,
        };
        if (_session is not null)
            call["sessionId"] = _session;
        await _socket.SendAsync(Encoding.UTF8.GetBytes(call.ToJsonString()), WebSocketMessageType.Text, true, limit.Token);
        while (true)
        {
            // events come in between
            var message = await ReceiveAsync(limit.Token);
            if (message["id"]?.GetValue<int>() != id)
                continue;
            Assert.False(message.ContainsKey("error"), message.ToJsonString());
            return message["result"]!.AsObject();
        }
    }

    private async Task<JsonObject> ReceiveAsync(CancellationToken limit)
    {
        using var whole = new MemoryStream();
        var part = new byte[65_536];
        WebSocketReceiveResult got;
        do
        {
            got = await _socket.ReceiveAsync(part, limit);
            whole.Write(part, 0, got.Count);
        } while (!got.EndOfMessage);
        return JsonNode.Parse(Encoding.UTF8.GetString(whole.ToArray()))!.AsObject();
    }
}
