using AvdPulumi.Components.Machines;
using AvdPulumi.Stacks.Machines;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture;

/// <summary>docs/session-hosts.md and the runbooks say what hosts are made of, and what is said when one fails.</summary>
public sealed class SessionHostDocumentTests
{
    private const string Setup = "-setup-";

    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "session-hosts.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task Every_step_is_in_the_table()
    {
        var steps = (await WholePreviews.AllAsync())
            .SelectMany(whole => whole.Model.Resources)
            .Where(resource =>
                !resource.IsComponent
                && resource.Name.StartsWith("session-hosts-", StringComparison.Ordinal)
                && resource.Name.Contains(Setup, StringComparison.Ordinal)
            )
            .Select(resource => resource.Name[(resource.Name.IndexOf(Setup, StringComparison.Ordinal) + Setup.Length)..])
            .Select(step => step.StartsWith("configuration-", StringComparison.Ordinal) ? "configuration-…" : step)
            .ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.Contains($"| `{step}` |", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_message_of_a_failed_host_is_quoted_as_it_is()
    {
        const string Sentence = "RDAgentBootLoader.msi cannot be had from any of its sources. The log names them.";
        var failure = new MachineFailure(
            "avd-007",
            "agent",
            "Failed",
            1,
            $"AVDPULUMI-FAILED download {Sentence}\n2026-11-27 08:20:31Z Failed (download): {Sentence}"
        );

        Assert.Contains(HostDiagnostics.Failed([failure]).Message, Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_runbook_is_found_from_another_page()
    {
        var pages = string.Join('\n', Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md").Select(File.ReadAllText));

        Assert.All(
            Directory.EnumerateFiles(Repository.PathOf("docs", "runbooks"), "*.md").Select(Path.GetFileName),
            file => Assert.Contains($"(runbooks/{file}", pages, StringComparison.Ordinal)
        );
    }
}
