using System.Collections.Immutable;
using AvdPulumi.Components.SessionHosts;
using AvdPulumi.Stacks.Hosts;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Stacks;

/// <summary>What is said of hosts that were not set up can be read wherever findings go.</summary>
public sealed class HostDiagnosticsTests
{
    [Fact]
    public void The_message_is_one_line_that_says_why_and_how_it_ended()
    {
        var message = Failed(Failure(7, "AVDPULUMI-FAILED download No way.\none\ntwo\nthree\nfour")).Message;

        Assert.Equal("A session host was not set up; all others were. avd-007, step agent: Failed, exit code 1; it says: AVDPULUMI-FAILED download No way. | two | three | four", message);
    }

    [Fact]
    public void Nothing_printed_is_said_as_well() => Assert.EndsWith("it printed nothing.", Failed(Failure(7, "")).Message, StringComparison.Ordinal);

    [Fact]
    public void Beyond_three_hosts_the_others_are_named()
    {
        var message = Failed([.. Enumerable.Range(1, 5).Select(number => Failure(number, "x"))]).Message;

        Assert.StartsWith("5 session hosts were not set up", message, StringComparison.Ordinal);
        Assert.EndsWith(" Likewise: avd-004 (agent), avd-005 (agent).", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hint_names_the_run_command_that_is_to_be_made_anew()
    {
        var command = (await StackPreview.OfAsync(Loaded.Base(File.ReadAllText(Repository.PathOf("config", "examples", "small.yml"))))).Resources.First(resource => resource.Name.EndsWith("-setup-agent", StringComparison.Ordinal));
        var host = command.Name["session-hosts-".Length..^"-setup-agent".Length];

        var hint = Failed(new HostFailure(host.ToUpperInvariant(), "agent", "Failed", 1, "x")).Hint;

        Assert.Contains($"pulumi up --replace '**::{command.Name}'", hint, StringComparison.Ordinal);
    }

    private static AvdPulumi.Configuration.Diagnostic Failed(params ImmutableArray<HostFailure> failures) => HostDiagnostics.Failed(failures);

    private static HostFailure Failure(int number, string lines) => new($"avd-{number:D3}", "agent", "Failed", 1, lines);
}
