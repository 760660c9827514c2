using System.Collections.Immutable;
using AvdPulumi.Components.Machines;
using AvdPulumi.Tests.Components.Machines;
using static AvdPulumi.Tests.Components.Machines.AnsweringAzure;

namespace AvdPulumi.Tests.Components.SessionHosts;

/// <summary>Azure says of a run command whose script failed that it succeeded; whoever comes next must know better, and other hosts must not suffer.</summary>
public sealed class FailingHostTests
{
    [Fact]
    public async Task Hosts_whose_scripts_succeed_are_set_up()
    {
        var (azure, failures) = await RunAsync(3, _ => Answer("Succeeded", 0, SampleHosts.Marker));

        Assert.Empty(failures);
        Assert.Equal(18, azure.Made.Count);
    }

    [Theory]
    [InlineData("Failed", 1, "AVDPULUMI-FAILED download")]
    [InlineData("Succeeded", 1, "something\nDONE")]
    [InlineData("TimedOut", null, "")]
    // Defender stopped the script: the state is fine, and nothing was printed
    [InlineData("Succeeded", 0, "")]
    [InlineData("Succeeded", 0, "it says DONE in a sentence")]
    public async Task One_that_fails_keeps_no_other_back(string state, int? exitCode, string output)
    {
        var (azure, failures) = await RunAsync(
            5,
            name => name == "hosts-avd-002-setup-wait-join" ? Answer(state, exitCode, output) : Answer("Succeeded", 0, SampleHosts.Marker)
        );

        var failure = Assert.Single(failures);
        Assert.Equal(("avd-002", "wait-join", state, exitCode), (failure.ComputerName, failure.Step, failure.State, failure.ExitCode));
        Assert.Equal("hosts-avd-002-setup-wait-join", failure.ResourceName);
        Assert.DoesNotContain("hosts-avd-002-setup-agent", azure.Made);
        Assert.All([1, 3, 4, 5], number => Assert.Contains($"hosts-avd-00{number}-setup-agent", azure.Made));
    }

    // the sentence that says why is the first that a script prints, before the end of its log, however long that is
    [Fact]
    public async Task What_it_says_of_itself_is_kept()
    {
        var log = string.Concat(Enumerable.Range(1, 40).Select(line => $"\nline {line}"));
        var (_, failures) = await RunAsync(1, _ => Answer("Failed", 1, $"AVDPULUMI-FAILED download No way.{log}"));

        Assert.StartsWith("AVDPULUMI-FAILED download No way.\n", Assert.Single(failures).LastLines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_turn_goes_to_the_next_one()
    {
        var (azure, failures) = await RunAsync(
            4,
            name =>
                name.EndsWith("-wait-join", StringComparison.Ordinal) && name != "hosts-avd-004-setup-wait-join"
                    ? Answer("Failed", 7, "first\nlast")
                    : Answer("Succeeded", 0, SampleHosts.Marker),
            atATime: 1
        );

        Assert.Equal(["avd-001", "avd-002", "avd-003"], failures.Select(failure => failure.ComputerName));
        Assert.Equal("first\nlast", failures[0].LastLines);
        Assert.Contains("hosts-avd-004-setup-agent", azure.Made);
    }

    [Fact]
    public async Task No_more_are_worked_on_at_a_time_than_a_cluster_may()
    {
        var (azure, _) = await RunAsync(6, _ => Answer("Succeeded", 0, SampleHosts.Marker), atATime: 2);

        Assert.InRange(azure.MostAtATime, 1, 2);
    }

    private static Task<(AnsweringAzure Azure, ImmutableArray<MachineFailure> Failures)> RunAsync(
        int hosts,
        Func<string, ImmutableDictionary<string, object>> answer,
        int atATime = 10
    ) =>
        AnsweringAzure.AnsweredAsync(
            ends =>
                SampleHosts.Fleet(
                    Enumerable
                        .Range(1, hosts)
                        .Select(number => SampleHosts.Host(number, SampleHosts.Model(model => model with { AtATime = atATime }))),
                    SampleHosts.Site(),
                    ends
                ),
            answer
        );
}
