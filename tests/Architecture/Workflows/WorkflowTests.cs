using System.Text.RegularExpressions;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture.Workflows;

/// <summary>What the workflows may do, with their own code and with code that somebody else has sent.</summary>
public sealed partial class WorkflowTests
{
    private static IEnumerable<Job> Jobs => Workflow.All.SelectMany(workflow => workflow.Jobs);

    [Fact]
    public void There_is_a_workflow_for_each_purpose() =>
        Assert.Equal(
            ["ci.yml", "deploy-stack.yml", "deploy.yml", "drift.yml", "preview-comment.yml", "preview.yml", "release.yml"],
            Workflow.All.Select(workflow => workflow.Name)
        );

    [Fact]
    public void Actions_are_pinned_by_commit_and_workflows_of_this_repository_are_local()
    {
        var used = Jobs.SelectMany(job => job.Actions).ToList();

        Assert.NotEmpty(used);
        Assert.All(used, action => Assert.Matches(Pinned(), action));
    }

    [Fact]
    public void Each_pin_says_which_version_it_is() =>
        Assert.All(
            YamlText
                .FilesIn(".github", "workflows")
                .SelectMany(File.ReadLines)
                .Where(line => line.Contains("uses:", StringComparison.Ordinal) && line.Contains('@', StringComparison.Ordinal)),
            line => Assert.Matches("@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$", line)
        );

    [Fact]
    public void One_action_is_pinned_to_one_commit() =>
        Assert.All(
            Jobs.SelectMany(job => job.Actions).Distinct().GroupBy(action => action.Split('@')[0]),
            commits => Assert.Single(commits)
        );

    [Fact]
    public void A_checkout_leaves_no_token_on_the_disk()
    {
        var checkouts = Jobs.SelectMany(job => job.Steps)
            .Where(step => YamlText.TextOr(step, "uses", "").StartsWith("actions/checkout@", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(checkouts);
        Assert.All(checkouts, checkout => Assert.Equal("false", YamlText.Text(YamlText.Map(checkout, "with")["persist-credentials"])));
    }

    [Fact]
    public void Without_more_words_a_job_may_read_the_repository_at_most() =>
        Assert.All(Workflow.All, workflow => Assert.Empty(Workflow.PermissionsOf(workflow.Root).Except(["contents: read"])));

    [Fact]
    public void Each_job_with_other_permissions_is_known()
    {
        var more = Jobs.Where(job => YamlText.Find(job.Root, "permissions") is not null)
            .Select(job => $"{job.Name}: {string.Join(", ", job.Permissions)}");

        Assert.Equal(
            [
                "deploy-stack.yml/plan: contents: read, id-token: write",
                "deploy-stack.yml/up: contents: read, id-token: write",
                "deploy.yml/deploy: contents: read, id-token: write",
                "drift.yml/look: contents: read, id-token: write",
                "drift.yml/verify: contents: read, id-token: write",
                "drift.yml/report: contents: read, issues: write",
                "preview-comment.yml/comment: actions: read, pull-requests: write",
                "preview.yml/pulumi: contents: read, id-token: write",
                "release.yml/publish: id-token: write",
                "release.yml/release: attestations: write, contents: write, id-token: write",
                "release.yml/image: attestations: write, contents: read, id-token: write, packages: write",
            ],
            more
        );
    }

    [Fact]
    public void Each_job_ends_in_time() =>
        Assert.All(
            Jobs.Where(job => !job.IsCall),
            job => Assert.InRange(int.Parse(YamlText.TextOr(job.Root, "timeout-minutes", "0"), null), 1, 360)
        );

    [Fact]
    public void Text_that_somebody_else_writes_is_no_part_of_a_script()
    {
        var scripts = Jobs.SelectMany(job => job.Scripts).ToList();

        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));
    }

    [Fact]
    public void A_pull_request_starts_nothing_with_the_rights_of_the_default_branch()
    {
        Assert.All(Workflow.All, workflow => Assert.DoesNotContain("pull_request_target", workflow.Events));
        Assert.Equal(
            ["preview-comment.yml"],
            Workflow.All.Where(workflow => workflow.Events.Contains("workflow_run")).Select(workflow => workflow.Name)
        );
    }

    [Fact]
    public void A_job_with_an_identity_never_runs_code_of_a_fork()
    {
        var withIdentity = Jobs.Where(job => job.Permissions.Contains("id-token: write")).ToList();
        var onRequests = withIdentity.Where(job => job.Workflow.Events.Contains("pull_request")).ToList();

        Assert.Equal("preview.yml/pulumi", Assert.Single(onRequests).Name);
        Assert.StartsWith(
            "${{ github.event.pull_request.head.repo.full_name == github.repository && ",
            onRequests[0].Condition,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("||", onRequests[0].Condition, StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_with_an_identity_has_an_environment_which_can_ask_for_approval() =>
        Assert.All(
            Jobs.Where(job => job.Permissions.Contains("id-token: write") && !job.IsCall),
            job =>
                Assert.EndsWith(
                    job.Name switch
                    {
                        "deploy-stack.yml/up" => "stack }}",
                        "release.yml/publish" or "release.yml/release" or "release.yml/image" => "release",
                        _ => "stack }}-preview",
                    },
                    YamlText.Text(job.Root["environment"]),
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void Only_a_tag_publishes_what_was_tested_and_packed_without_an_identity()
    {
        var release = Workflow.Of("release.yml");
        var (pack, publish) = (release.JobOf("pack"), release.JobOf("publish"));

        Assert.Equal(["push"], release.Events);
        Assert.Equal("[ v* ]", YamlText.Map(YamlText.Map(release.Root, "on"), "push")["tags"].ToString());
        Assert.Equal(("test", "pack"), (YamlText.Text(pack.Root["needs"]), YamlText.Text(publish.Root["needs"])));
        Assert.Equal(["contents: read"], pack.Permissions);
        Assert.DoesNotContain(publish.Actions, action => action.StartsWith("actions/checkout@", StringComparison.Ordinal));
        Assert.Equal(["contents: read"], release.JobOf("native").Permissions);
        Assert.DoesNotContain(release.JobOf("release").Actions, action => action.StartsWith("actions/checkout@", StringComparison.Ordinal));
        // the address of the feed is whoever's repository it is
        Assert.DoesNotContain("://", File.ReadAllText(Repository.PathOf(".github", "workflows", "release.yml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_is_published_only_if_it_gives_what_the_plain_build_gives()
    {
        var (native, publish) = (Workflow.Of("release.yml").JobOf("native"), Workflow.Of("release.yml").JobOf("release"));

        Assert.Contains(native.Scripts, script => script.Contains(".ci/same out/native/avd", StringComparison.Ordinal));
        Assert.Equal("[ pack, native ]", publish.Root["needs"].ToString());
    }

    [Fact]
    public void A_downloaded_binary_must_be_of_this_repositorys_release()
    {
        var script = File.ReadAllText(Repository.PathOf(".ci", "program"));

        Assert.Contains("gh attestation verify", script, StringComparison.Ordinal);
        Assert.True(
            script.IndexOf("gh attestation verify", StringComparison.Ordinal) < script.IndexOf("tar -xzf", StringComparison.Ordinal),
            "It must be verified before it is unpacked."
        );
    }

    [Fact]
    public void No_workflow_uses_a_stored_secret() =>
        Assert.All(
            YamlText.FilesIn(".github", "workflows"),
            file => Assert.DoesNotContain("secrets.", File.ReadAllText(file), StringComparison.Ordinal)
        );

    [Fact]
    public void The_job_that_comments_runs_no_code_of_the_request()
    {
        var comment = Assert.Single(Workflow.Of("preview-comment.yml").Jobs);

        Assert.Empty(comment.Actions);
        Assert.DoesNotMatch("dotnet|npm|npx|node |bash |\\./|checkout|eval|source ", Assert.Single(comment.Scripts));
    }

    [Fact]
    public void The_comment_goes_to_the_pull_request_of_the_commit_that_ran()
    {
        var script = Workflow.Of("preview-comment.yml").JobOf("comment").Scripts.Single();

        Assert.Contains("select(.head.sha == env.HEAD_SHA)", script, StringComparison.Ordinal);
        Assert.Contains("[[ \"$number\" =~ ^[0-9]+$ ]]", script, StringComparison.Ordinal);
        Assert.True(
            script.IndexOf("number=", StringComparison.Ordinal) < script.IndexOf("gh run download", StringComparison.Ordinal),
            "The number must not come from the artifact."
        );
    }

    [Fact]
    public void The_comment_that_is_changed_is_the_one_with_our_marker()
    {
        var script = Workflow.Of("preview-comment.yml").JobOf("comment").Scripts.Single();

        Assert.Contains("startswith(env.MARKER)", script, StringComparison.Ordinal);
        Assert.Contains("github-actions[bot]", script, StringComparison.Ordinal);
        Assert.DoesNotContain("--edit-last", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Deployments_of_a_stack_are_one_at_a_time_and_none_is_cancelled()
    {
        var concurrency = YamlText.Map(Workflow.Of("deploy.yml").JobOf("deploy").Root, "concurrency");

        Assert.Equal("deploy-${{ matrix.stack }}", YamlText.Text(concurrency["group"]));
        Assert.Equal("false", YamlText.Text(concurrency["cancel-in-progress"]));
    }

    [Fact]
    public void Stacks_are_deployed_in_order_and_none_after_a_failure()
    {
        var strategy = YamlText.Map(Workflow.Of("deploy.yml").JobOf("deploy").Root, "strategy");

        Assert.Equal(("1", "true"), (YamlText.Text(strategy["max-parallel"]), YamlText.Text(strategy["fail-fast"])));
    }

    [Fact]
    public void A_token_is_no_argument_of_a_program() =>
        Assert.All(
            YamlText.FilesIn(".github", "workflows").Concat(YamlText.FilesIn("examples", "pipelines", "azure-devops")),
            file => Assert.DoesNotMatch("--(header|user) \"[^\"]*TOKEN\"", File.ReadAllText(file))
        );

    [Fact]
    public void Only_main_is_deployed_and_compared_with_Azure()
    {
        Assert.Contains("github.ref == 'refs/heads/main'", Workflow.Of("deploy.yml").JobOf("deploy").Condition, StringComparison.Ordinal);
        Assert.Contains("github.ref == 'refs/heads/main'", Workflow.Of("drift.yml").JobOf("look").Condition, StringComparison.Ordinal);
        Assert.Contains("github.ref == 'refs/heads/main'", Workflow.Of("drift.yml").JobOf("verify").Condition, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_deployed_is_the_approved_plan_at_the_time_of_the_plan()
    {
        var up = Workflow.Of("deploy-stack.yml").JobOf("up");
        var deploy = up.Steps.Last();

        Assert.Equal("plan", YamlText.Text(up.Root["needs"]));
        Assert.Contains("pulumi up ", YamlText.Text(deploy["run"]), StringComparison.Ordinal);
        Assert.Contains("--plan \"$RUNNER_TEMP/plan/plan.json\"", YamlText.Text(deploy["run"]), StringComparison.Ordinal);
        Assert.Equal("${{ needs.plan.outputs.now }}", YamlText.Text(YamlText.Map(deploy, "env")["AVD_NOW"]));
    }

    [ActionlintFact]
    public void Actionlint_finds_nothing_in_the_workflows()
    {
        var (exitCode, text) = Actionlint.Lint(".github/workflows/*.yml");

        Assert.True(exitCode == 0, text);
        Assert.Contains("7 workflow file(s)", text, StringComparison.Ordinal);
    }

    [ActionlintFact]
    public void Actionlint_finds_what_is_wrong()
    {
        var (exitCode, text) = Actionlint.Lint("tests/Fixtures/workflows/*.yml");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("undefined variable \"unknown\"", text, StringComparison.Ordinal);
    }

    [GeneratedRegex("^([\\w-]+/[\\w./-]+@[0-9a-f]{40}|\\./\\.github/workflows/[\\w-]+\\.yml)$")]
    private static partial Regex Pinned();
}
