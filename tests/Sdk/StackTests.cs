using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Sdk;

public sealed class StackTests
{
    [Fact]
    public async Task A_stack_comes_first_and_its_resources_follow_in_order()
    {
        var resources = await Deployment.TestAsync<Plain>(new RecordingMocks(), Run.Update);

        Assert.IsType<Plain>(resources[0]);
        Assert.Equal(["first", "second"], resources.Skip(1).Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task A_stack_is_named_after_project_and_stack()
    {
        var options = new TestOptions
        {
            IsPreview = false,
            ProjectName = "avd",
            StackName = "dev",
        };
        var stack = (await Deployment.TestAsync<Plain>(new RecordingMocks(), options))[0];

        Assert.Equal("pulumi:pulumi:Stack", stack.GetResourceType());
        Assert.Equal("avd-dev", stack.GetResourceName());
    }

    [Fact]
    public async Task The_mocks_are_never_asked_for_the_stack()
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync<Plain>(mocks, Run.Update);

        Assert.Equal(["first", "second"], mocks.Resources.Select(resource => resource.Name));
    }

    [Fact]
    public async Task Output_properties_can_be_read_from_the_stack()
    {
        var stack = Assert.IsType<Plain>((await Deployment.TestAsync<Plain>(new RecordingMocks(), Run.Update))[0]);

        Assert.Equal("a", await Expect.KnownAsync(stack.Text));
    }

    [Fact]
    public async Task Output_properties_are_registered_under_their_names_inherited_ones_too()
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync<Derived>(mocks, Run.Update);
        var outputs = Assert.Single(mocks.RegisteredOutputs).Outputs;

        Assert.Equal(["Inherited", "named"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("b", await Expect.KnownAsync(outputs["Inherited"]));
        await Expect.SecretAsync(outputs["named"]);
    }

    [Fact]
    public async Task Outputs_without_a_value_are_an_error_that_names_them()
    {
        var failure = await Run.FailureOf(() => Deployment.TestAsync<Unassigned>(new RecordingMocks(), Run.Update));

        Assert.Contains("'Missing'", failure, StringComparison.Ordinal);
        Assert.Contains("have no value assigned", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outputs_that_are_no_outputs_are_an_error_that_names_them()
    {
        var failure = await Run.FailureOf(() => Deployment.TestAsync<Mistyped>(new RecordingMocks(), Run.Update));

        Assert.Contains("'Text'", failure, StringComparison.Ordinal);
        Assert.Contains("have incorrect type", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_that_throws_fails_the_run_with_its_message() =>
        Assert.Contains(
            "no luck",
            await Run.FailureOf(() => Deployment.TestAsync<Throwing>(new RecordingMocks(), Run.Update)),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_program_without_a_stack_class_returns_its_resources_only()
    {
        var resources = await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                _ = new Thing("thing", null);
            }
        );

        Assert.Equal("thing", Assert.Single(resources).GetResourceName());
    }

    [Fact]
    public async Task A_program_may_be_asynchronous()
    {
        var resources = await Deployment.TestAsync(
            new RecordingMocks(),
            Run.Update,
            async () =>
            {
                await Task.Yield();
                _ = new Thing("thing", null);
            }
        );

        Assert.Equal("thing", Assert.Single(resources).GetResourceName());
    }

    [Fact]
    public async Task A_program_may_return_a_dictionary_which_comes_back_as_it_is()
    {
        var given = new Dictionary<string, object?> { ["plain"] = 1, ["output"] = Output.CreateSecret("a") };
        var (resources, outputs) = await Deployment.TestAsync(new RecordingMocks(), Run.Update, () => given);

        Assert.Empty(resources);
        Assert.Equal(1, outputs["plain"]);
        Assert.Same(given["output"], outputs["output"]);
    }

    [Fact]
    public async Task A_program_may_return_a_dictionary_later()
    {
        var (resources, outputs) = await Deployment.TestAsync(
            new RecordingMocks(),
            Run.Update,
            async () =>
            {
                var thing = new Thing("thing", new() { Text = "a" });
                await Task.Yield();
                return new Dictionary<string, object?> { ["text"] = thing.Text } as IDictionary<string, object?>;
            }
        );

        Assert.Single(resources);
        Assert.Equal("a", await Expect.KnownAsync(Assert.IsType<Output<string?>>(outputs["text"])));
    }

    [Fact]
    public async Task A_program_may_return_no_dictionary_at_all()
    {
        var (resources, outputs) = await Deployment.TestAsync(new RecordingMocks(), Run.Update, () => (IDictionary<string, object?>)null!);

        Assert.Empty(resources);
        Assert.Null(outputs);
    }

    [Fact]
    public async Task The_dictionary_is_for_the_test_only_and_is_not_registered()
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync(mocks, Run.Update, () => new Dictionary<string, object?> { ["plain"] = "a" });

        Assert.DoesNotContain("plain", mocks.RegisteredOutputs.SelectMany(request => request.Outputs.Keys));
    }

    [Fact]
    public async Task A_stack_may_come_from_a_service_provider()
    {
        var resources = await Deployment.TestWithServiceProviderAsync<Served>(new RecordingMocks(), new Services(), Run.Update);

        Assert.Equal("served", await Expect.KnownAsync(Assert.IsType<Served>(resources[0]).Text));
    }

    [Fact]
    public async Task A_service_provider_without_the_stack_is_an_error_that_names_it() =>
        Assert.Contains(
            $"Failed to resolve instance of type {typeof(Plain)} from service provider",
            await Run.FailureOf(() => Deployment.TestWithServiceProviderAsync<Plain>(new RecordingMocks(), new NoServices(), Run.Update)),
            StringComparison.Ordinal
        );

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }

    internal sealed class Plain : Stack
    {
        public Plain()
        {
            var first = new Thing("first", new() { Text = "a" });
            _ = new Thing("second", null);
            Text = first.Text;
        }

        [Output]
        public Output<string?> Text { get; }
    }

    internal class Base : Stack
    {
        [Output]
        public Output<string> Inherited { get; } = Output.Create("b");
    }

    internal sealed class Derived : Base
    {
        [Output("named")]
        public Output<string> OwnName { get; } = Output.CreateSecret("a");

        public Output<string> NotAnOutput { get; } = Output.Create("c");
    }

    internal sealed class Unassigned : Stack
    {
        [Output]
        public Output<string> Missing { get; set; } = null!;
    }

    internal sealed class Mistyped : Stack
    {
        [Output]
        public string Text { get; set; } = "a";
    }

    internal sealed class Throwing : Stack
    {
        public Throwing() => throw new InvalidOperationException("no luck");
    }

    internal sealed class Served(string text) : Stack
    {
        [Output]
        public Output<string> Text { get; } = Output.Create(text);
    }

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(Served) ? new Served("served") : null;
    }
}
