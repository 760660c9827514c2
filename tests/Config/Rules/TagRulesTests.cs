namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class TagRulesTests
{
    // three tags stand in the base
    private static string Tags(int further) => $"tags: {{{string.Join(", ", Enumerable.Range(0, further).Select(i => $"t{i}: a"))}}}";

    private const string Zones = """
        workspace:
          feed_private_endpoint: {subnet_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s}
        network:
          virtual_network_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v
          private_dns: {mode: create}

        """;

    private const string NoSecret = "\nregistration: {store_in_key_vault: false}";

    [Theory]
    [InlineData(48, "")]
    [InlineData(47, "")]
    public void Rejects_the_tag_beyond_the_fiftieth_also_one_that_the_program_adds(int further, string more) =>
        RuleCheck.Of(Tags(further) + NoSecret + more).Finds("AVD0145", "tags");

    [Theory]
    [InlineData(46, "")]
    [InlineData(47, "\nhost_pool: {cost_parent_tag: false}")]
    public void Takes_fifty_tags(int further, string more) => RuleCheck.Of(Tags(further) + NoSecret + more).DoesNotFind("AVD0145");

    [Fact]
    public void Rejects_the_sixteenth_tag_of_a_secret() => RuleCheck.Of(Tags(13)).Finds("AVD0145", "tags");

    [Fact]
    public void Rejects_the_sixteenth_tag_of_a_private_zone() => RuleCheck.Of(Zones + Tags(13) + NoSecret).Finds("AVD0145", "tags");

    [Fact]
    public void Takes_fifteen_tags_on_secrets_and_zones() => RuleCheck.Of(Zones + Tags(12)).DoesNotFind("AVD0145");

    [Theory]
    [InlineData("cost center")]
    [InlineData("cost(center)")]
    [InlineData("1st")]
    [InlineData("größe")]
    public void Rejects_a_name_that_a_private_zone_refuses(string name) =>
        RuleCheck.Of($"{Zones}tags: {{{name}: a}}").Finds("AVD0122", $"tags.{name}");

    [Theory]
    [InlineData("cost center")]
    [InlineData("1st")]
    public void Takes_such_a_name_where_no_zone_is_made(string name) => RuleCheck.Of($"tags: {{{name}: a}}").DoesNotFind("AVD0122");

    [Theory]
    [InlineData(1, 257)]
    [InlineData(129, 1)]
    public void Rejects_a_tag_that_is_too_long(int name, int value) =>
        RuleCheck.Of($"tags: {{{new string('n', name)}: {new string('v', value)}}}").Finds("AVD0146", $"tags.{new string('n', name)}");

    [Fact]
    public void Takes_tags_as_long_as_Azure_does() =>
        RuleCheck.Of($"tags: {{{new string('n', 128)}: {new string('v', 256)}}}").DoesNotFind("AVD0146");

    [Theory]
    [InlineData("azure-region")]
    [InlineData("Microsoft")]
    [InlineData("windows_edition")]
    public void Rejects_a_name_that_Azure_keeps_for_itself(string name) =>
        RuleCheck.Of($"tags: {{{name}: a}}").Finds("AVD0147", $"tags.{name}");

    [Fact]
    public void Takes_such_a_word_further_on() => RuleCheck.Of("tags: {my-azure: a}").DoesNotFind("AVD0147");

    [Fact]
    public void Rejects_two_tags_that_differ_by_case_only() => RuleCheck.Of("tags: {Owner: a}").Finds("AVD0148", "tags.owner");

    [Fact]
    public void Takes_tags_of_different_names() => RuleCheck.Of("tags: {owner2: a}").DoesNotFind("AVD0148");
}
