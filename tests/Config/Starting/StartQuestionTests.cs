using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Starting;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Tests.Configuration.Starting;

public sealed class StartQuestionTests
{
    private const int Most = 15;

    private const string Clusters =
        "/subscriptions/1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d/resourceGroups/rg-a/providers/Microsoft.ExtendedLocation/customLocations/azl-a, "
        + "/subscriptions/1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d/resourceGroups/rg-b/providers/Microsoft.ExtendedLocation/customLocations/azl-b";

    public static TheoryData<string> Keys => [.. StartQuestions.All.Select(question => question.Key)];

    [Fact]
    public void At_most_fifteen_questions_are_asked_unless_all_are_wanted()
    {
        Assert.InRange(StartQuestions.All.Count(question => !question.IsDetail), 12, Most);
        Assert.Equal(StartQuestions.All.Length, StartQuestions.All.Select(question => question.Key).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_example_of_a_question_is_allowed(string key)
    {
        var question = StartQuestions.Find(key)!;

        Assert.Empty(StartCheck.FaultsOf(question, StartAnswers.None.With(question, question.Example)));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_default_of_a_question_is_allowed(string key)
    {
        var question = StartQuestions.Find(key)!;

        Assert.Empty(StartCheck.FaultsOf(question, StartAnswers.None));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_question_names_settings_that_exist(string key) =>
        Assert.All(StartQuestions.Find(key)!.Sets, path => Assert.NotEmpty(DraftPath.Of(path)));

    [Theory]
    [InlineData("name", "Contoso")]
    [InlineData("name", "mywindows")]
    [InlineData("name", "contosoltdeu")]
    [InlineData("tenant", "contoso.com")]
    [InlineData("subscription", "00000000-0000-0000-0000-000000000000")]
    [InlineData("region", "germanywestcentral")]
    [InlineData("clusters", "azl-01")]
    [InlineData("pools", "office")]
    [InlineData("pools", "office 0")]
    [InlineData("pools", "office 10 pooled personal")]
    [InlineData("pools", "office 10 shared")]
    [InlineData("pools", "developer1 10, developer2 10")]
    [InlineData("pools", "office 601 personal")]
    [InlineData("identity", "entra")]
    [InlineData("domain", "contoso")]
    [InlineData("domain", "sofs.contoso.com")]
    [InlineData("join_vault", "kv-contoso")]
    [InlineData("profiles", "azure_files")]
    [InlineData("networks", "8.8.8.0/24")]
    [InlineData("networks", "10.10.20.0/24, 10.11.20.0/24")]
    [InlineData("networks", "10.10.20.0/28")]
    [InlineData("dns_servers", "8.8.8.8")]
    [InlineData("dns_servers", "10.10.0.10")]
    [InlineData("dns_servers", "10.250.0.4, 10.250.0.4")]
    [InlineData("public_addresses", "10.10.0.1")]
    [InlineData("alert_mail", "operations")]
    public void An_answer_that_is_not_allowed_is_an_error_with_the_question_or_its_setting(string key, string answer)
    {
        var question = StartQuestions.Find(key)!;
        // a network of /16 has many addresses
        var answers = StartAnswers.None.With(NetworkQuestions.Networks, "10.10.0.0/16").With(question, answer);

        var found = StartCheck.FaultsOf(question, answers);

        Assert.NotEmpty(found);
        Assert.All(found, fault => Assert.Equal("AVD0081", fault.Code));
        Assert.Contains(key, found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_a_setting_is_refused_in_the_words_of_the_config_gate()
    {
        var tenant = StartQuestions.Find("tenant")!;

        var fault = StartCheck.FaultsOf(tenant, StartAnswers.None.With(tenant, "abc")).Single();

        Assert.Contains("subscription.tenant_id is 'abc', but must be a GUID", fault.Message, StringComparison.Ordinal);
        Assert.Contains("AVD0032", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_word_gets_a_suggestion()
    {
        var identity = StartQuestions.Find("identity")!;

        var fault = StartCheck.FaultsOf(identity, StartAnswers.None.With(identity, "hybrid-entra")).Single();

        Assert.Contains("Did you mean 'hybrid_entra'?", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_networks_of_two_clusters_must_not_overlap()
    {
        var answers = StartAnswers
            .None.With(EstateQuestions.Clusters, Clusters)
            .With(NetworkQuestions.Networks, "10.10.0.0/16, 10.10.20.0/24");

        Assert.Contains("overlap", StartCheck.FaultsOf(NetworkQuestions.Networks, answers).Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hosts_are_distributed_evenly_over_clusters()
    {
        var answers = StartAnswers
            .None.With(EstateQuestions.Clusters, Clusters)
            .With(UserQuestions.Pools, "office 100, dev 3 personal power");

        // 4 hosts and a spare one; 3 hosts
        Assert.Equal([5L, 3L], NetworkQuestions.HostsByCluster(answers).AsEnumerable());
    }

    [Theory]
    [InlineData("office 50 pooled light", 2)]
    [InlineData("office 51 pooled light", 3)]
    [InlineData("office 25", 2)]
    [InlineData("office 9 power", 3)]
    [InlineData("dev 7 personal", 7)]
    public void Hosts_are_counted_from_users_with_a_spare_one_for_pooled_users(string pools, int hosts) =>
        Assert.Equal(hosts, PoolAnswer.Read(pools).Single().Hosts);

    [Fact]
    public void A_domain_is_not_asked_for_without_a_domain()
    {
        var answers = StartAnswers.None.With(IdentityQuestions.Identity, "entra_only");

        Assert.DoesNotContain(StartQuestions.Open(answers), question => question.Key is "domain" or "join_vault");
        Assert.Equal("azure_files", answers.Find(ProfileQuestions.Profiles));
    }

    [Fact]
    public void The_config_says_why_it_has_so_many_hosts()
    {
        var config = StartConfig.Of(StartAnswers.None);

        Assert.Contains("# 100 users, 25 on each host: 4 hosts, and 1 more in case one fails", config, StringComparison.Ordinal);
        Assert.DoesNotContain(StartCheck.Load(StartAnswers.None).Diagnostics, found => found.Severity == Severity.Error);
    }
}
