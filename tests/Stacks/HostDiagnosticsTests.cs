using System.Collections.Immutable;
using AvdPulumi.Components.Machines;
using AvdPulumi.Stacks.Machines;

namespace AvdPulumi.Tests.Stacks;

/// <summary>What is said of hosts that were not set up can be read wherever findings go.</summary>
public sealed class HostDiagnosticsTests
{
    [Fact]
    public void The_message_is_one_line_that_says_why_and_how_it_ended()
    {
        var message = Failed(Failure(7, "AVDPULUMI-FAILED download No way.\none\ntwo\nthree\nfour")).Message;

        Assert.Equal(
            "A machine was not set up; all others were. avd-007, step agent: Failed, exit code 1; output: AVDPULUMI-FAILED download No way. | two | three | four",
            message
        );
    }

    [Fact]
    public void Nothing_printed_is_said_as_well() =>
        Assert.EndsWith("no output.", Failed(Failure(7, "")).Message, StringComparison.Ordinal);

    [Fact]
    public void Beyond_three_hosts_the_others_are_named()
    {
        var message = Failed([.. Enumerable.Range(1, 5).Select(number => Failure(number, "x"))]).Message;

        Assert.StartsWith("5 machines were not set up", message, StringComparison.Ordinal);
        Assert.EndsWith(" Also failed: avd-004 (agent), avd-005 (agent).", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hint_has_the_run_commands_made_anew() =>
        Assert.Contains(
            "pulumi up --replace '**::session-hosts-avd-007-setup-agent' --replace '**::session-hosts-avd-008-setup-agent'.",
            Failed(Failure(7, "x"), Failure(8, "x")).Hint,
            StringComparison.Ordinal
        );

    [Fact]
    public void Machines_that_wait_for_another_are_counted_and_their_steps_are_not_made_anew()
    {
        var found = Failed(
            Failure(1, "x"),
            Failure(2, "x") with
            {
                WaitsFor = "the file server sofs",
            },
            Failure(3, "x") with
            {
                WaitsFor = "the file server sofs",
            }
        );

        Assert.Equal(
            "A machine was not set up. avd-001, step agent: Failed, exit code 1; output: x 2 machines wait for the file server sofs.",
            found.Message
        );
        Assert.DoesNotContain("avd-002", found.Hint, StringComparison.Ordinal);
    }

    private static AvdPulumi.Configuration.Diagnostics.Diagnostic Failed(params ImmutableArray<MachineFailure> failures) =>
        HostDiagnostics.Failed(failures);

    private static MachineFailure Failure(int number, string lines) =>
        new($"avd-{number:D3}", "agent", "Failed", 1, lines) { ResourceName = $"session-hosts-avd-{number:D3}-setup-agent" };
}
