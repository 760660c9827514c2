using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Sdk;

public sealed class TestHostTests
{
    [Fact]
    public async Task Names_have_defaults()
    {
        var (stack, project, organization) = ("", "", "");
        await Deployment.TestAsync(
            new RecordingMocks(),
            new TestOptions(),
            () =>
            {
                stack = Deployment.Instance.StackName;
                project = Deployment.Instance.ProjectName;
                organization = Deployment.Instance.OrganizationName;
            }
        );

        Assert.Equal(("stack", "project", "organization"), (stack, project, organization));
    }

    [Fact]
    public async Task Names_can_be_given()
    {
        var options = new TestOptions
        {
            StackName = "dev",
            ProjectName = "avd",
            OrganizationName = "contoso",
            RootDirectory = "somewhere",
        };
        var (stack, project, organization, root) = ("", "", "", "");
        await Deployment.TestAsync(
            new RecordingMocks(),
            options,
            () =>
            {
                stack = Deployment.Instance.StackName;
                project = Deployment.Instance.ProjectName;
                organization = Deployment.Instance.OrganizationName;
                root = Deployment.Instance.RootDirectory;
            }
        );

        Assert.Equal(("dev", "avd", "contoso", "somewhere"), (stack, project, organization, root));
    }

    [Fact]
    public async Task There_is_no_default_root_directory() =>
        Assert.Contains(
            "does not support root directory",
            await Run.FailureAsync(() =>
            {
                _ = Deployment.Instance.RootDirectory;
            }),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(null, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task A_run_is_a_preview_unless_told_otherwise(bool? isPreview, bool expected)
    {
        bool? seen = null;
        await Deployment.TestAsync(
            new RecordingMocks(),
            new TestOptions { IsPreview = isPreview },
            () =>
            {
                seen = Deployment.Instance.IsDryRun;
            }
        );

        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task A_program_that_throws_fails_the_run_with_its_message() =>
        Assert.Contains("no luck", await Run.FailureAsync(() => Fail()), StringComparison.Ordinal);

    [Fact]
    public async Task A_run_exception_keeps_its_message() =>
        Assert.Contains(
            "said by the program",
            await Run.FailureAsync(() => Fail(new RunException("said by the program"))),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_resource_exception_keeps_its_message() =>
        Assert.Contains(
            "said about a resource",
            await Run.FailureAsync(() => Fail(new ResourceException("said about a resource", null))),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_logged_exception_fails_the_run() =>
        Assert.Contains(
            "said in the log",
            await Run.FailureAsync(() => Log.Exception(new InvalidOperationException("said in the log"))),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Mocks_that_throw_fail_the_run_with_their_message()
    {
        var mocks = new RecordingMocks().Answer(Thing.Token, _ => throw new InvalidOperationException("mocks had no luck"));

        Assert.Contains(
            "mocks had no luck",
            await Run.FailureAsync(
                mocks,
                () =>
                {
                    _ = new Thing("thing", null);
                }
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_logged_error_alone_fails_the_run() =>
        Assert.Contains("said in the log", await Run.FailureAsync(() => Log.Error("said in the log")), StringComparison.Ordinal);

    [Fact]
    public async Task Lesser_messages_do_not_fail_the_run()
    {
        var resources = await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                var thing = new Thing("thing", null);
                Log.Debug("detail");
                Log.Info("note", thing);
                Log.Warn("warning", thing);
            }
        );

        Assert.Single(resources);
    }

    [Fact]
    public async Task A_failure_in_an_output_nobody_awaits_fails_the_run()
    {
        var failure = await Run.FailureAsync(() =>
        {
            _ = new Thing("thing", null).Id.Apply(Fail);
        });

        Assert.Contains("no luck with thing-id", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_upstream_fails_the_run()
    {
        var mocks = new RecordingMocks();
        var failure = await Run.FailureAsync(
            mocks,
            () =>
            {
                var text = Output.Create("a").Apply(Fail);
                _ = new Thing("thing", new() { Text = text });
            }
        );

        Assert.Contains("no luck with a", failure, StringComparison.Ordinal);
        Assert.Empty(mocks.Resources);
    }

    [Fact]
    public async Task Work_that_nobody_awaits_is_waited_for()
    {
        var done = false;
        await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                _ = Output
                    .Create("a")
                    .Apply(async _ =>
                    {
                        await Task.Delay(30);
                        done = true;
                    });
            }
        );

        Assert.True(done);
    }

    [Fact]
    public async Task A_resource_made_inside_apply_is_registered_once_the_value_is_known()
    {
        var resources = await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                _ = new Thing("outer", new() { Text = "a" }).Text.Apply(text => new Thing($"inner-{text}", null));
            }
        );

        Assert.Contains("inner-a", resources.Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task A_resource_made_inside_apply_does_not_exist_while_the_value_is_unknown()
    {
        var resources = await Run.PreviewAsync(
            new RecordingMocks(),
            () =>
            {
                _ = new Thing("outer", null).Text.Apply(text => new Thing($"inner-{text}", null));
            }
        );

        Assert.Equal("outer", Assert.Single(resources).GetResourceName());
    }

    [Fact]
    public async Task Asynchronous_mocks_give_the_same_data()
    {
        var mocks = new RecordingMocks().AnswerLater(
            Thing.Token,
            async args =>
            {
                await Task.Delay(5);
                return RecordingMocks.Echo(args);
            }
        );
        var resources = await Run.UpdateAsync(
            mocks,
            () =>
            {
                var last = new Thing("thing-0", new() { Text = "0" });
                for (var number = 1; number < 10; number++)
                    last = new Thing($"thing-{number}", new() { Text = Output.Format($"{last.Text}{number}") });
            }
        );

        Assert.Equal("0123456789", mocks.InputsOf("thing-9")["text"]);
        Assert.Equal(Enumerable.Range(0, 10).Select(number => $"thing-{number}"), resources.Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task Eight_runs_at_once_do_not_see_each_other()
    {
        var runs = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(number =>
                    Task.Run(async () =>
                    {
                        var mocks = new RecordingMocks();
                        await Deployment.TestAsync(
                            mocks,
                            new TestOptions { IsPreview = false, StackName = $"stack-{number}" },
                            async () =>
                            {
                                for (var index = 0; index < 20; index++)
                                {
                                    await Task.Yield();
                                    _ = new Thing($"thing-{index}", new() { Text = Deployment.Instance.StackName });
                                }
                            }
                        );
                        return mocks.Resources.Select(resource => resource.Inputs["text"]).ToList();
                    })
                )
        );

        for (var number = 0; number < 8; number++)
            Assert.Equal(Enumerable.Repeat<object>($"stack-{number}", 20), runs[number]);
    }

    [Fact]
    public async Task Runs_one_after_another_start_afresh()
    {
        await Run.FailureAsync(() => Log.Error("first run"));

        Assert.Empty(await Run.UpdateAsync(new RecordingMocks(), () => { }));
    }

    [Fact]
    public async Task A_run_inside_a_run_is_refused() =>
        Assert.NotEmpty(
            await Run.FailureOf(() => Run.UpdateAsync(new RecordingMocks(), () => Run.UpdateAsync(new RecordingMocks(), () => { })))
        );

    [Fact]
    public void A_resource_needs_a_running_deployment() => Assert.ThrowsAny<Exception>(() => new Thing("thing", null));

    [Fact]
    public async Task Outputs_need_no_running_deployment() =>
        Assert.Equal("a-b", await Expect.KnownAsync(Output.Format($"{Output.Create("a")}-{Output.Create("b")}")));

    [Fact]
    public async Task An_output_outlives_its_run()
    {
        Output<string>? output = null;
        await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                output = new Thing("thing", null).Id;
            }
        );

        Assert.Equal("thing-id!", await OutputUtilities.GetValueAsync(output!.Apply(id => id + "!")));
    }

    [Fact]
    public async Task A_program_outside_the_cli_is_told_so() =>
        Assert.Contains(
            "Program run without the Pulumi engine available",
            await Run.FailureOf(() => Deployment.RunAsync(() => { })),
            StringComparison.Ordinal
        );

    private static void Fail() => throw new InvalidOperationException("no luck");

    private static void Fail(Exception exception) => throw exception;

    private static string Fail(string text) => throw new InvalidOperationException($"no luck with {text}");
}
