namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class TagRulesTests
{
    // three tags stand in the base
    private static string Tags(int further) => $"tags: {{{string.Join(", ", Enumerable.Range(0, further).Select(i => $"t{i}: a"))}}}";

    [Fact]
    public void Rejects_the_tag_beyond_the_fiftieth() => RuleCheck.Of(Tags(48)).Finds("AVD0145", "tags");

    [Fact]
    public void Takes_fifty_tags() => RuleCheck.Of(Tags(47)).DoesNotFind("AVD0145");

    [Theory]
    [InlineData(1, 257)]
    [InlineData(129, 1)]
    public void Rejects_a_tag_that_is_too_long(int name, int value) =>
        RuleCheck.Of($"tags: {{{new string('n', name)}: {new string('v', value)}}}").Finds("AVD0146", $"tags.{new string('n', name)}");

    [Fact]
    public void Takes_tags_as_long_as_Azure_does() => RuleCheck.Of($"tags: {{{new string('n', 128)}: {new string('v', 256)}}}").DoesNotFind("AVD0146");

    [Theory]
    [InlineData("azure-region")]
    [InlineData("Microsoft")]
    [InlineData("windows_edition")]
    public void Rejects_a_name_that_Azure_keeps_for_itself(string name) => RuleCheck.Of($"tags: {{{name}: a}}").Finds("AVD0147", $"tags.{name}");

    [Fact]
    public void Takes_such_a_word_further_on() => RuleCheck.Of("tags: {my-azure: a}").DoesNotFind("AVD0147");

    [Fact]
    public void Rejects_two_tags_that_differ_by_case_only() => RuleCheck.Of("tags: {Owner: a}").Finds("AVD0148", "tags.owner");

    [Fact]
    public void Takes_tags_of_different_names() => RuleCheck.Of("tags: {owner2: a}").DoesNotFind("AVD0148");
}
