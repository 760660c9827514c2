using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Starting;

namespace AvdPulumi.Tests.Configuration.Starting;

public sealed class AnswerSourceTests
{
    // what has no default
    private static readonly string Least = string.Join(
        '\n',
        StartQuestions
            .Open(StartAnswers.None)
            .Where(question => question.Default(StartAnswers.None) is null)
            .Select(question => $"{question.Key}: '{question.Example}'")
    );

    [Fact]
    public void A_file_with_what_has_no_default_is_enough() => Assert.Empty(Of(Least).Check());

    [Fact]
    public void A_list_is_one_answer()
    {
        var answers = Of("dns_servers: [10.250.0.4, 10.250.0.5]\npools:\n  - office 10\n  - dev 2 personal power").Answers.Given;

        Assert.Equal("10.250.0.4, 10.250.0.5", answers["dns_servers"]);
        Assert.Equal("office 10, dev 2 personal power", answers["pools"]);
    }

    [Fact]
    public void Everything_that_is_missing_is_reported_at_once()
    {
        var missing = Of("name: contoso").Check();

        Assert.All(missing, found => Assert.Equal("AVD0080", found.Code));
        Assert.Equal(
            ["tenant", "subscription", "clusters", "domain", "dns_servers", "public_addresses", "alert_mail"],
            missing.Select(found => found.Message.Split('\'')[1])
        );
    }

    [Fact]
    public void A_wrong_answer_is_reported_where_it_is_written_and_hides_no_other()
    {
        var found = Of($"{Least.Replace("name:", "# ", StringComparison.Ordinal)}\nname: Contoso\nidentity: entra\n").Check();

        Assert.Equal(["AVD0081", "AVD0081"], found.Select(fault => fault.Code));
        Assert.Equal("answers.yml", found[0].Origin!.Name);
        Assert.True(found[1].Origin!.Line == found[0].Origin!.Line + 1);
    }

    [Theory]
    [InlineData("domain", "10.10.0.4", "domain.fqdn is '10.10.0.4'")]
    [InlineData("public_addresses", "10.0.0.1", "key_vault.network_rules.ip_rules[0] is '10.0.0.1/32'")]
    [InlineData("pools", "Office 270 pooled Knowledge", "but a host pool cannot be named 'Office'")]
    [InlineData("pools", "office pooled", "from 1 to 5000, instead of 'pooled', as in 'office 100'.")]
    [InlineData("pools", "office 270 shared", "but 'shared' is none of the words pooled, personal, light, knowledge, power.")]
    [InlineData("pools", "office 270 pooled personal", "'office 270 pooled personal' says it twice.")]
    public void One_wrong_answer_is_one_finding_that_says_what_is_wrong(string question, string answer, string message)
    {
        var found = Of(Least).WithTyped(question, answer).Check();

        Assert.Contains(message, Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_wrong_items_of_an_answer_are_two_findings() =>
        Assert.Equal(2, Of(Least).WithTyped("public_addresses", "10.0.0.1, 10.0.0.2").Check().Length);

    [Fact]
    public void A_choice_that_other_answers_leave_no_room_for_says_which()
    {
        var found = Of(Least).WithTyped("pools", "dev 5 personal").WithTyped("profiles", "file_server").Check();

        Assert.Contains(
            "but must be none, because all host pools are personal: their profiles stay on the hosts.",
            Assert.Single(found).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Answers_as_a_file_are_read_as_the_same_answers()
    {
        var answers = Of(
            $"{Least}\npools: [office 10, dev 2 personal power]\nprofiles: share\nprofile_share: '\\\\fs.contoso.com\\p'"
        ).Answers;

        Assert.Equal(answers.Given, Of(AnswerFile.Of(answers)).Answers.Given);
    }

    [Fact]
    public void A_misspelt_question_gets_a_suggestion()
    {
        var found = Of($"{Least}\nregions: westeurope").Check().Single();

        Assert.Equal("AVD0082", found.Code);
        Assert.Equal("Did you mean 'region'?", found.Hint);
    }

    [Fact]
    public void An_answer_without_effect_is_a_warning()
    {
        var found = Of($"{Least}\nprofiles: none\nprofile_share: '\\\\files.contoso.com\\profiles'").Check().Single();

        Assert.Equal(("AVD0084", Severity.Warning), (found.Code, found.Severity));
    }

    [Theory]
    [InlineData("pools: {office: 10}", "AVD0081")]
    [InlineData("pools: [", "AVD0005")]
    public void A_value_that_is_no_answer_is_an_error(string yaml, string code) =>
        Assert.Contains(Of(yaml).Check(), found => found.Code == code);

    [Fact]
    public void A_typed_answer_has_precedence_over_the_file()
    {
        var answers = Of("name: contoso").WithTyped("name", "fabrikam");

        Assert.Equal("fabrikam", answers.Answers.Given["name"]);
        Assert.Empty(answers.Origins);
    }

    [Fact]
    public void The_name_of_the_project_suggests_that_of_the_estate()
    {
        Assert.Equal("stmary", AnswerSource.Of("St-Mary").Answers.Find(EstateQuestions.Name));
        Assert.Null(AnswerSource.Of("a-name-that-is-too-long").Answers.Find(EstateQuestions.Name));
    }

    private static AnswerSource Of(string yaml) =>
        AnswerSource.Of("p").WithFile(new MemoryFiles().With("answers.yml", yaml), MemoryFiles.Root, "answers.yml");
}
