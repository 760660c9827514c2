using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Sdk;

public sealed class ComponentTests
{
    [Fact]
    public async Task A_component_is_shown_to_the_mocks()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Group("group");
            }
        );

        Assert.Equal("test:index:Group", mocks.Resource("group").Type);
        Assert.Empty(mocks.InputsOf("group"));
    }

    [Fact]
    public async Task The_args_of_a_component_are_its_inputs()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new GroupWithArgs("group", new() { Text = "a" });
            }
        );

        Assert.Equal("a", mocks.InputsOf("group")["text"]);
    }

    [Fact]
    public async Task A_parent_is_registered_before_its_children()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Group("group", children: group => _ = new Thing("thing", null, new() { Parent = group }));
            }
        );

        Assert.Equal(["group", "thing"], mocks.Resources.Select(resource => resource.Name));
    }

    [Fact]
    public async Task A_slow_parent_is_waited_for()
    {
        var mocks = new RecordingMocks();
        var finished = false;
        mocks.AnswerLater(
            "test:index:Group",
            async args =>
            {
                await Task.Delay(20);
                finished = true;
                return RecordingMocks.Echo(args);
            }
        );
        var finishedBeforeChild = false;
        mocks.Answer(
            Thing.Token,
            args =>
            {
                finishedBeforeChild = finished;
                return RecordingMocks.Echo(args);
            }
        );
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Group("group", children: group => _ = new Thing("thing", null, new() { Parent = group }));
            }
        );

        Assert.True(finishedBeforeChild);
    }

    [Fact]
    public async Task Children_are_named_by_their_author_alone()
    {
        var resources = await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                _ = new Group("group", children: group => _ = new Thing("thing", null, new() { Parent = group }));
            }
        );

        Assert.Equal(["group", "thing"], resources.Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task One_component_type_can_be_built_twice()
    {
        static void Child(Group group) => _ = new Thing($"{group.GetResourceName()}-thing", null, new() { Parent = group });
        var resources = await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                _ = new Group("one", children: Child);
                _ = new Group("two", children: Child);
            }
        );

        Assert.Equal(["one", "one-thing", "two", "two-thing"], resources.Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task A_component_that_registers_no_outputs_works()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Group("group");
            }
        );

        Assert.DoesNotContain(mocks.RegisteredOutputs, request => request.Urn.EndsWith("::group", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Registering_without_a_dictionary_registers_the_output_properties_except_the_urn()
    {
        var outputs = await RegisteredAsync(group => group.RegisterOutputs());

        Assert.Equal("from the initializer", await Expect.KnownAsync(Assert.Single(outputs, output => output.Key == "text").Value));
        Assert.DoesNotContain("urn", outputs.Keys);
    }

    [Fact]
    public async Task Registering_with_a_dictionary_registers_just_its_entries()
    {
        var outputs = await RegisteredAsync(group =>
            group.RegisterOutputs(new Dictionary<string, object?> { ["plain"] = "a", ["other"] = Output.Create("b") })
        );

        Assert.Equal(["other", "plain"], outputs.Keys.Order());
        Assert.Equal("a", await Expect.KnownAsync(outputs["plain"]));
        Assert.Equal("b", await Expect.KnownAsync(outputs["other"]));
    }

    [Fact]
    public async Task Registered_outputs_keep_their_flags()
    {
        var outputs = await RegisteredAsync(group =>
            group.RegisterOutputs(
                new Dictionary<string, object?> { ["secret"] = Output.CreateSecret("a"), ["unknown"] = OutputUtilities.CreateUnknown("b") }
            )
        );

        await Expect.SecretAsync(outputs["secret"]);
        await Expect.UnknownAsync(outputs["unknown"]);
    }

    [Fact]
    public async Task Depending_on_a_component_waits_for_its_children()
    {
        var mocks = new RecordingMocks();
        var order = new List<string>();
        mocks.AnswerLater(
            Thing.Token,
            async args =>
            {
                await Task.Delay(args.Name == "child" ? 30 : 0);
                order.Add(args.Name!);
                return RecordingMocks.Echo(args);
            }
        );
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                var group = new Group("group", children: group => _ = new Thing("child", null, new() { Parent = group }));
                _ = new Thing("after", null, new() { DependsOn = group });
            }
        );

        Assert.Equal(["child", "after"], order);
    }

    private static async Task<IReadOnlyDictionary<string, Output<object?>>> RegisteredAsync(Action<Group> register)
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Group("group", children: register);
            }
        );
        return mocks.RegisteredOutputs.Single(request => request.Urn.EndsWith("::group", StringComparison.Ordinal)).Outputs;
    }
}
