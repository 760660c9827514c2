using AvdPulumi.Tests.Shared;
using YamlDotNet.RepresentationModel;

namespace AvdPulumi.Tests.Architecture.Workflows;

/// <summary>The example pipelines for Azure DevOps.</summary>
public sealed class PipelineTests
{
    private static readonly string[] ScriptKeys = ["bash", "script", "pwsh", "powershell", "inlineScript"];

    private static readonly string[] Names =
    [
        .. YamlText.FilesIn("examples", "pipelines", "azure-devops").Select(file => Path.GetFileName(file)),
    ];

    public static TheoryData<string> Files => [.. Names];

    [Fact]
    public void There_is_a_pipeline_for_each_purpose() => Assert.Equal(["deploy.yml", "drift.yml", "preview.yml"], Names);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_script_has_no_macro_and_no_expression_in_its_text(string file)
    {
        var scripts = Scripts(Read(file)).ToList();

        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.DoesNotMatch(@"\$\([A-Z][A-Za-z]*\.|\$\{\{|\$\[ ", script));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_checkout_leaves_no_token_on_the_disk(string file)
    {
        var checkouts = YamlText
            .MapsBelow(Read(file))
            .Where(map => YamlText.Find(map, "checkout") is YamlScalarNode { Value: "self" })
            .ToList();

        Assert.NotEmpty(checkouts);
        Assert.All(checkouts, checkout => Assert.Equal("false", YamlText.TextOr(checkout, "persistCredentials", "missing")));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_job_ends_in_time(string file)
    {
        var jobs = YamlText
            .MapsBelow(Read(file))
            .Where(map => YamlText.Find(map, "job") is not null || YamlText.Find(map, "deployment") is not null)
            .ToList();

        Assert.NotEmpty(jobs);
        Assert.All(jobs, job => Assert.InRange(int.Parse(YamlText.TextOr(job, "timeoutInMinutes", "0"), null), 1, 360));
    }

    [Fact]
    public void Only_the_stage_that_comments_has_the_token_and_it_checks_out_nothing()
    {
        var stages = ((YamlSequenceNode)Read("preview.yml")["stages"]).Children.Cast<YamlMappingNode>().ToList();
        var withToken = stages.Single(stage =>
            YamlText.MapsBelow(stage).Any(map => YamlText.TextOr(map, "TOKEN", "") == "$(System.AccessToken)")
        );

        Assert.Equal("comment", YamlText.Text(withToken["stage"]));
        Assert.Contains(
            "ne(variables['System.PullRequest.IsFork'], 'True')",
            YamlText.Text(withToken["condition"]),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["none"],
            YamlText.MapsBelow(withToken).Select(map => YamlText.Find(map, "checkout")).OfType<YamlScalarNode>().Select(YamlText.Text)
        );
        Assert.DoesNotMatch("dotnet|npm|\\.ci/", string.Join('\n', Scripts(withToken)));
    }

    [Fact]
    public void A_deployment_is_approved_by_the_environment_and_waits_for_its_turn()
    {
        var pipeline = Read("deploy.yml");
        var up = YamlText.MapsBelow(pipeline).Single(map => YamlText.Find(map, "deployment") is not null);

        Assert.Equal("sequential", YamlText.Text(pipeline["lockBehavior"]));
        Assert.Equal("${{ parameters.stack }}", YamlText.Text(up["environment"]));
        Assert.Contains(
            Scripts(up),
            script => script.Contains("pulumi up ", StringComparison.Ordinal) && script.Contains("--plan ", StringComparison.Ordinal)
        );
    }

    private static IEnumerable<string> Scripts(YamlNode node) =>
        YamlText
            .MapsBelow(node)
            .SelectMany(map => ScriptKeys.Select(key => YamlText.Find(map, key)))
            .OfType<YamlScalarNode>()
            .Select(YamlText.Text);

    private static YamlMappingNode Read(string file) => YamlText.Read(Repository.PathOf("examples", "pipelines", "azure-devops", file));
}
