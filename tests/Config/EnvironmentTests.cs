using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration;

public class EnvironmentTests
{
    [Theory]
    [InlineData("AVD__HOST_POOL__DESCRIPTION")]
    [InlineData("avd__host_pool__description")]
    [InlineData("Avd__Host_Pool__Description")]
    public void The_case_of_a_name_does_not_matter(string name) =>
        Assert.Equal("x", Loaded.Environment((name, "x")).Settings().HostPool.Description);

    [Theory]
    [InlineData("42")]
    [InlineData("true")]
    [InlineData("1.10")]
    public void A_variable_has_no_quotes_so_a_text_may_look_like_a_number(string value) =>
        Assert.Equal(value, Loaded.Environment(("AVD__HOST_POOL__DESCRIPTION", value)).Settings().HostPool.Description);

    [Fact]
    public void Numbers_and_switches_are_read()
    {
        var pool = Loaded
            .Environment(("AVD__HOST_POOL__MAX_SESSION_LIMIT", "7"), ("AVD__HOST_POOL__VALIDATION_ENVIRONMENT", "true"))
            .Settings()
            .HostPool;

        Assert.Equal((7, true), (pool.MaxSessionLimit, pool.ValidationEnvironment));
    }

    [Fact]
    public void A_number_picks_an_item_of_the_merged_list()
    {
        var settings = Loaded
            .Environment(("AVD__NETWORK__DNS_SERVERS__1", "10.10.0.7"), ("AVD__SESSION_HOST__CLUSTERS__0__COUNT", "3"))
            .Settings();

        Assert.Equal(["10.10.0.4", "10.10.0.7"], settings.Network.DnsServers.Select(server => server.ToString()));
        Assert.Equal(3, settings.SessionHost.Clusters.Single().Count);
    }

    [Fact]
    public void The_next_number_adds_an_item_also_past_nine()
    {
        var variables = Enumerable.Range(2, 10).Select(i => ($"AVD__NETWORK__DNS_SERVERS__{i}", $"10.10.1.{i}")).ToArray();

        Assert.Equal(12, Loaded.Environment(variables).Settings().Network.DnsServers.Length);
    }

    [Fact]
    public void A_variable_can_begin_a_map_and_a_list()
    {
        var settings = Loaded
            .Environment(
                ("AVD__MONITORING__ACTION_GROUP__EMAILS__0__NAME", "ops"),
                ("AVD__MONITORING__ACTION_GROUP__EMAILS__0__ADDRESS", "ops@contoso.com")
            )
            .Settings();

        Assert.Equal("ops@contoso.com", settings.Monitoring.ActionGroup!.Emails.Single().Address.ToString());
    }

    [Fact]
    public void A_tag_keeps_the_case_it_has_in_the_file()
    {
        var tags = Loaded
            .From(
                new MemoryFiles().With("config/variables.yml", Loaded.Small).With("config/variables.test.yml", "tags: {CostCentre: a}"),
                new Dictionary<string, string> { ["AVD__TAGS__COSTCENTRE"] = "b" }
            )
            .Settings()
            .Tags;

        Assert.Equal("b", tags["CostCentre"]);
    }

    [Fact]
    public void A_colon_in_the_name_of_a_tag_is_no_separator()
    {
        var tags = Loaded.Environment(("AVD__TAGS__cost:centre", "a"), ("AVD__TAGS__owner", "b")).Settings().Tags;

        Assert.Equal(("a", "b"), (tags["cost:centre"], tags["owner"]));
    }

    [Fact]
    public void Of_two_names_that_differ_by_case_alone_the_same_one_holds_in_any_order()
    {
        (string, string)[] variables = [("AVD__HOST_POOL__DESCRIPTION", "upper"), ("avd__host_pool__description", "lower")];

        Assert.Equal("lower", Loaded.Environment(variables).Settings().HostPool.Description);
        Assert.Equal("lower", Loaded.Environment([.. variables.Reverse()]).Settings().HostPool.Description);
    }

    [Fact]
    public void Null_unsets_and_an_empty_variable_counts_as_not_given()
    {
        var pool = Loaded.Environment(("AVD__HOST_POOL__MAX_SESSION_LIMIT", "null"), ("AVD__HOST_POOL__NAME", "")).Settings().HostPool;

        Assert.Null(pool.MaxSessionLimit);
        Assert.Equal("hp-contoso", pool.Name);
    }

    [Theory]
    [InlineData("AVD_HOST_POOL_NAME")]
    [InlineData("AVD__")]
    [InlineData("PATH")]
    public void Other_variables_are_not_settings(string name) => Loaded.Environment((name, "x")).Settings();

    [Theory]
    [InlineData("AVD__HOST_POOL__NAM", "x", "AVD0020", "Did you mean 'name'?")]
    [InlineData("AVD__HOSTPOOL__NAME", "x", "AVD0020", "Did you mean 'host_pool'?")]
    [InlineData("AVD__HOST_POOL__MAX_SESSION_LIMIT", "many", "AVD0026", "'many'")]
    [InlineData("AVD__HOST_POOL__START_VM_ON_CONNECT", "yes", "AVD0027", "write true")]
    [InlineData(
        "AVD__NETWORK__DNS_SERVERS__7",
        "10.10.0.5",
        "AVD0046",
        "network.dns_servers is a list of length 2; the next part must be a number from 0 to 2, not '7'"
    )]
    [InlineData("AVD__NETWORK__DNS_SERVERS__FIRST", "10.10.0.5", "AVD0046", "not 'FIRST'")]
    [InlineData("AVD__HOST_POOL__NAME__X", "x", "AVD0046", "host_pool.name is a text and has no key 'X'")]
    [InlineData("AVD__SCALING__SCHEDULES__1__NAME", "x", "AVD0046", "the first number must be 0")]
    [InlineData("AVD__HOST_POOL", "x", "AVD0022", "host_pool must be a map")]
    public void A_variable_that_does_not_fit_is_named(string name, string value, string code, string says)
    {
        var diagnostic = Loaded.Environment((name, value)).Diagnostics.First(d => d.Origin is { Kind: OriginKind.Environment });

        Assert.Equal((code, name), (diagnostic.Code, diagnostic.Origin!.Name));
        Assert.Contains(says, diagnostic.ToString(), StringComparison.Ordinal);
    }
}
