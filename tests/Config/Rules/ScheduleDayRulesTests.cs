using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ScheduleDayRulesTests
{
    private static readonly string TwoDays = Schedules.Pooled(days: "[Monday, Tuesday]");

    [Theory]
    [InlineData("Mon/Fri")]
    [InlineData("Wochentäglich")]
    [InlineData("' '")]
    public void Rejects_a_name_with_other_characters(string name) =>
        RuleCheck.Of(Schedules.Pooled(name: name)).Finds("AVD7010", "scaling.schedules[0].name");

    [Fact]
    public void Takes_letters_digits_spaces_and_signs() =>
        RuleCheck.Of(Schedules.Pooled(name: "'Week 1 @ site_a.b-c'")).DoesNotFind("AVD7010");

    [Fact]
    public void Rejects_two_schedules_of_one_name() =>
        RuleCheck.Of($"{TwoDays}\n{Schedules.PooledItem("WEEK", "[Friday]")}").Finds("AVD7011", "scaling.schedules[1].name");

    [Fact]
    public void Takes_two_schedules_of_different_names() =>
        RuleCheck.Of($"{TwoDays}\n{Schedules.PooledItem("end", "[Friday]")}").DoesNotFind("AVD7011");

    [Fact]
    public void Rejects_a_day_in_two_schedules_or_twice_in_one() =>
        RuleCheck
            .Of($"{TwoDays}\n{Schedules.PooledItem("end", "[Friday, Tuesday, Friday]")}")
            .FindsAll("AVD7012", "scaling.schedules[1].days[1]", "scaling.schedules[1].days[2]");

    [Fact]
    public void Takes_days_apart() => RuleCheck.Of($"{TwoDays}\n{Schedules.PooledItem("end", "[Friday]")}").DoesNotFind("AVD7012");

    [Fact]
    public void Says_that_days_are_left_out() => RuleCheck.Of(TwoDays).Finds("AVD7013", "scaling.schedules", Severity.Note);

    [Fact]
    public void A_whole_week_is_fine() => RuleCheck.Of(Schedules.Pooled()).DoesNotFind("AVD7013");
}
