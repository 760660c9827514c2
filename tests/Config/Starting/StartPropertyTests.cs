using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Starting;
using AvdPulumi.Tests.Configuration.Robustness;
using FsCheck;
using FsCheck.Fluent;

namespace AvdPulumi.Tests.Configuration.Starting;

/// <summary>What holds of every config that follows from allowed answers.</summary>
public sealed class StartPropertyTests
{
    // the largest pool of power users that one pool of hosts can carry
    private const int MostUsers = 4700;

    [Fact]
    public void Whatever_is_answered_within_what_a_question_allows_the_config_has_no_error() =>
        Prop.ForAll(
                ArbitraryAnswers.All(MostUsers).ToArbitrary(),
                answers =>
                {
                    var result = StartCheck.Load(ArbitraryAnswers.Allowed(answers));

                    Assert.Empty(result.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.ToString()));
                    Assert.NotNull(result.Estate);
                    return true;
                }
            )
            .Check(Robust.Often(150));

    [Fact]
    public void The_hosts_are_those_that_the_sizing_of_the_config_asks_for() =>
        Prop.ForAll(
                ArbitraryAnswers.All(MostUsers).ToArbitrary(),
                answers =>
                {
                    var sizing = StartCheck.Load(ArbitraryAnswers.Allowed(answers)).Estate!.Sizing;

                    Assert.All(sizing.Pools, pool => Assert.Equal(pool.HostsNeeded, pool.Size.Hosts));
                    Assert.All(sizing.FileServers, server => Assert.Equal(0, server.LacksGb));
                    return true;
                }
            )
            .Check(Robust.Often(60));
}
