using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Shared;
using AvdPulumi.Tests.Stacks;

namespace AvdPulumi.Tests.Infra;

/// <summary>The preview says what a removed host leaves behind, and where its removal is described.</summary>
public sealed class RemovedHostsTests
{
    private const string Runbook = "docs/runbooks/remove-a-host.md";

    [Fact]
    public async Task With_the_pools_token_the_registration_stays()
    {
        var model = await ModelAsync("");

        Assert.Contains(
            $"\n  A removed host leaves behind its registration, computer object and Entra device: {Runbook}\n",
            TextRenderer.Render(model, Style.Plain, 120),
            StringComparison.Ordinal
        );
        Assert.Contains("leaves behind its registration,", MarkdownRenderer.Render(model), StringComparison.Ordinal);
        Assert.True(File.Exists(Repository.PathOf(Runbook)));
    }

    [Fact]
    public async Task With_registration_per_host_it_goes() =>
        Assert.Contains(
            "A removed host leaves behind its computer object and Entra device: ",
            TextRenderer.Render(await ModelAsync("registration: {per_host: true}"), Style.Plain, 120),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_stack_without_hosts_says_nothing() => Assert.Null(RemovedHosts.NoteOn(await StackPrograms.PreviewAsync(() => { })));

    private static Task<PreviewModel> ModelAsync(string overlay)
    {
        var config = Loaded.Overlay(overlay);
        return PreviewRunner.RunAsync(
            new PreviewRequest("avd", "test", Repository.Root, "offline", config.Estate!, config.Layers, TestSettings.Now, [])
        );
    }
}
