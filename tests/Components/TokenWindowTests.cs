using AvdPulumi.Components.Avd;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;
using FsCheck;
using FsCheck.Fluent;

namespace AvdPulumi.Tests.Components;

/// <summary>The token's window, with the lifetimes that the config allows: 1 hour to 27 days.</summary>
public sealed class TokenWindowTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 8, 30, 0, TimeSpan.Zero);
    private static readonly FsCheck.Config Often = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261124UL, 7UL);

    // any second of ten years, any lifetime in whole minutes, any of a thousand keys
    private static readonly Gen<(DateTimeOffset Now, TimeSpan Lifetime, string Key)> Cases =
        from second in Gen.Choose(0, 315_360_000)
        from minutes in Gen.Choose(60, 27 * 24 * 60)
        from key in Gen.Choose(0, 1000)
        select (Start.AddSeconds(second), TimeSpan.FromMinutes(minutes), $"key-{key}");

    [Fact]
    public void A_window_holds_the_time_it_is_asked_for() => ForAll((now, _, window) => window.Begins <= now && now < window.Renews);

    [Fact]
    public void Every_time_in_a_window_gives_the_same_token() =>
        ForAll(
            (_, ask, window) =>
                ask(window.Begins) == window
                && ask(window.Renews.AddSeconds(-1)) == window
                && ask(window.Begins + ((window.Renews - window.Begins) / 2)) == window
        );

    [Fact]
    public void The_next_window_begins_where_one_ends_and_has_a_later_token() =>
        ForAll((_, ask, window) => ask(window.Renews).Begins == window.Renews && ask(window.Renews).Expires > window.Expires);

    [Fact]
    public void Azure_takes_the_end_of_the_token_however_early_or_late_it_is_asked() =>
        Prop.ForAll(
                Cases.ToArbitrary(),
                sample =>
                {
                    var window = WindowOf(sample.Now, sample.Lifetime, sample.Key);
                    return window.Expires - window.Begins <= TokenLimits.Longest - TokenLimits.ClockSkew
                        && window.Expires - (window.Renews + TokenLimits.Reserve) >= TokenLimits.Shortest;
                }
            )
            .Check(Often);

    [Fact]
    public void A_deployment_at_the_end_of_a_window_has_what_the_config_gate_reckons_with() =>
        Prop.ForAll(
                Cases.ToArbitrary(),
                sample =>
                {
                    var window = WindowOf(sample.Now, sample.Lifetime, sample.Key);
                    return window.Expires - window.Renews == TokenLimits.GuaranteedOf(sample.Lifetime);
                }
            )
            .Check(Often);

    [Theory]
    [InlineData("PT1H", "01:45:00", "00:15:00")]
    [InlineData("PT2H", "02:00:00", "00:30:00")]
    [InlineData("PT24H", "1.00:00:00", "06:00:00")]
    [InlineData("PT48H", "2.00:00:00", "12:00:00")]
    [InlineData("P27D", "26.23:50:00", "6.18:00:00")]
    public void A_token_is_renewed_after_a_quarter_of_its_life(string lifetime, string life, string renewal)
    {
        Assert.True(IsoDuration.TryCreate(lifetime, out var duration));
        Assert.Equal(TimeSpan.Parse(life, null), TokenLimits.LifeOf(duration.Value));
        Assert.Equal(TimeSpan.Parse(renewal, null), TokenLimits.RenewalOf(duration.Value));
    }

    [Fact]
    public void Another_key_asks_for_another_token() =>
        Assert.Equal(
            200,
            Enumerable.Range(0, 200).Select(key => WindowOf(Start, TimeSpan.FromDays(2), $"key-{key}").Expires).Distinct().Count()
        );

    [Fact]
    public void The_time_zone_of_the_clock_does_not_matter() =>
        Assert.Equal(
            WindowOf(Start, TimeSpan.FromHours(5), "1"),
            WindowOf(Start.ToOffset(TimeSpan.FromHours(9)), TimeSpan.FromHours(5), "1")
        );

    [Fact]
    public void Times_before_1970_fall_into_their_window()
    {
        var window = TokenWindow.At(DateTimeOffset.UnixEpoch.AddDays(-3), TimeSpan.FromHours(4), TimeSpan.FromHours(1), "key");
        Assert.InRange(DateTimeOffset.UnixEpoch.AddDays(-3), window.Begins, window.Renews.AddSeconds(-1));
    }

    [Fact]
    public void The_end_is_written_as_Azure_and_the_vault_take_it()
    {
        var window = new TokenWindow(Start, Start.AddHours(1), new DateTimeOffset(2026, 11, 22, 10, 5, 7, TimeSpan.FromHours(2)));

        Assert.Equal("2026-11-22T08:05:07Z", window.ExpirationTime);
        Assert.Equal(1795334707, window.ExpiresUnixSeconds);
    }

    [Theory]
    [InlineData(0, 60)]
    [InlineData(60, 60)]
    [InlineData(60, 30)]
    public void Refuses_a_window_that_its_token_does_not_outlive(int renewalMinutes, int lifeMinutes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            TokenWindow.At(Start, TimeSpan.FromMinutes(lifeMinutes), TimeSpan.FromMinutes(renewalMinutes))
        );

    private static TokenWindow WindowOf(DateTimeOffset now, TimeSpan lifetime, string key) =>
        TokenWindow.At(now, TokenLimits.LifeOf(lifetime), TokenLimits.RenewalOf(lifetime), key);

    private static void ForAll(Func<DateTimeOffset, Func<DateTimeOffset, TokenWindow>, TokenWindow, bool> holds) =>
        Prop.ForAll(
                Cases.ToArbitrary(),
                sample =>
                    holds(sample.Now, now => WindowOf(now, sample.Lifetime, sample.Key), WindowOf(sample.Now, sample.Lifetime, sample.Key))
            )
            .Check(Often);
}
