using System.Collections.Concurrent;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;

namespace AvdPulumi.Tests.Sdk;

public sealed class TransformationTests
{
    [Fact]
    public async Task A_transformation_may_change_the_args_it_is_given()
    {
        var inputs = await TransformedAsync(args =>
        {
            ((ThingArgs)args.Args).Text = "changed";
            return new ResourceTransformationResult(args.Args, args.Options);
        });

        Assert.Equal("changed", inputs["text"]);
    }

    [Fact]
    public async Task A_transformation_may_give_other_args()
    {
        var inputs = await TransformedAsync(args => new ResourceTransformationResult(new ThingArgs { Count = 1 }, args.Options));

        Assert.Equal("count", Assert.Single(inputs).Key);
    }

    [Fact]
    public async Task A_transformation_that_gives_nothing_changes_nothing() =>
        Assert.Equal("original", (await TransformedAsync(_ => null))["text"]);

    [Fact]
    public async Task A_transformation_may_change_the_options()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                var provider = new TestProvider("provider");
                _ = new Thing(
                    "thing",
                    null,
                    new()
                    {
                        ResourceTransformations =
                        {
                            args => new ResourceTransformationResult(
                                args.Args,
                                CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { Provider = provider })
                            ),
                        },
                    }
                );
            }
        );

        Assert.EndsWith("::provider-id", mocks.Resource("thing").Provider!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_cannot_be_moved_to_another_parent() =>
        Assert.NotEmpty(
            await Run.FailureAsync(() =>
            {
                var group = new Group("group");
                _ = new Thing(
                    "thing",
                    null,
                    new()
                    {
                        ResourceTransformations =
                        {
                            args => new ResourceTransformationResult(
                                args.Args,
                                CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { Parent = group })
                            ),
                        },
                    }
                );
            })
        );

    [Fact]
    public async Task Own_transformations_come_first_then_those_of_the_ancestors()
    {
        var order = new ConcurrentQueue<string>();
        await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                _ = new Group(
                    "outer",
                    new() { ResourceTransformations = { Note("outer", order) } },
                    outer =>
                        _ = new Group(
                            "inner",
                            new() { Parent = outer, ResourceTransformations = { Note("inner", order) } },
                            inner =>
                                _ = new Thing("thing", null, new() { Parent = inner, ResourceTransformations = { Note("own", order) } })
                        )
                );
            }
        );

        Assert.Equal(
            ["own", "inner", "outer"],
            order.Where(note => note.EndsWith(" thing", StringComparison.Ordinal)).Select(note => note.Split(' ')[0])
        );
    }

    [Fact]
    public async Task A_component_sees_its_own_transformation()
    {
        var order = new ConcurrentQueue<string>();
        await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                _ = new Group("group", new() { ResourceTransformations = { Note("own", order) } });
            }
        );

        Assert.Equal("own group", Assert.Single(order));
    }

    [Fact]
    public async Task Transformations_of_the_stack_see_every_resource_and_the_stack_itself()
    {
        Transformed.Seen.Value = new();
        await Deployment.TestAsync<Transformed>(new RecordingMocks(), Run.Update);

        Assert.Equal(["group", "project-stack", "thing"], Transformed.Seen.Value.Select(args => args.Resource.GetResourceName()).Order());
        Assert.All(Transformed.Seen.Value, args => Assert.NotNull(args.Args));
        Assert.IsType<ThingArgs>(Transformed.Seen.Value.Single(args => args.Resource is Thing).Args);
    }

    [Fact]
    public async Task A_transformation_sees_neither_the_inherited_protection_nor_the_stack_as_parent()
    {
        ResourceOptions? seen = null;
        await Run.UpdateAsync(
            new RecordingMocks(),
            () =>
            {
                var parent = new Group("group", new() { Protect = true });
                _ = new Thing("child", null, new() { Parent = parent, ResourceTransformations = { Keep } });
                Assert.Null(seen?.Protect);
                _ = new Thing("top", null, new() { ResourceTransformations = { Keep } });
                Assert.Null(seen?.Parent);
            }
        );

        ResourceTransformationResult? Keep(ResourceTransformationArgs args)
        {
            seen = args.Options;
            return null;
        }
    }

    private static ResourceTransformation Note(string owner, ConcurrentQueue<string> order) =>
        args =>
        {
            order.Enqueue($"{owner} {args.Resource.GetResourceName()}");
            return null;
        };

    private static async Task<IReadOnlyDictionary<string, object>> TransformedAsync(ResourceTransformation transformation)
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Thing("thing", new() { Text = "original" }, new() { ResourceTransformations = { transformation } });
            }
        );
        return mocks.InputsOf("thing");
    }

    internal sealed class Transformed : Stack
    {
        public static readonly AsyncLocal<ConcurrentQueue<ResourceTransformationArgs>> Seen = new();

        public Transformed()
            : base(new StackOptions { ResourceTransformations = [Record] })
        {
            var group = new Group("group");
            _ = new Thing("thing", new(), new() { Parent = group });
        }

        private static ResourceTransformationResult? Record(ResourceTransformationArgs args)
        {
            Seen.Value!.Enqueue(args);
            return null;
        }
    }
}
