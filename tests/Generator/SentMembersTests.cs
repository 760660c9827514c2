using System.Collections.Immutable;
using System.Reflection;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Generator;

/// <summary>What generated classes send and read, against what their attributes say: the subset writes both, and does not read the attributes.</summary>
public class SentMembersTests
{
    // the inputs of a resource without its id and URN, which the engine has for itself
    private static readonly ImmutableHashSet<string> OfTheEngine = ["id", "urn"];

    private static readonly Type[] All =
    [
        .. Manifest
            .Resources.Select(resource => Manifest.TypeOf(resource.Package, $"{resource.FullName}Args"))
            .Append(Manifest.TypeOf("Pulumi.AzureNative", "Pulumi.AzureNative.ProviderArgs"))
            .SelectMany(WithNested)
            .Distinct(),
    ];

    public static TheoryData<Type> ArgsClasses => [.. All];

    public static TheoryData<Type> Resources =>
        [.. Manifest.Resources.Select(resource => Manifest.TypeOf(resource.Package, resource.FullName))];

    public static TheoryData<Type> EnumStructs =>
        [
            .. All.SelectMany(SampleArgs.InputsOf)
                .SelectMany(input => Parts(input.Property.PropertyType))
                .Where(type => type.IsDefined(typeof(EnumTypeAttribute), inherit: false))
                .Distinct(),
        ];

    [Theory]
    [MemberData(nameof(ArgsClasses))]
    public async Task Every_input_is_sent_under_the_name_of_its_attribute(Type args)
    {
        var sent = await SentAsync((ResourceArgs)SampleArgs.Of(args, _ => true));

        var inputs = SampleArgs.InputsOf(args).Where(input => !OfTheEngine.Contains(input.Wire)).ToList();
        Assert.Equal(inputs.Select(input => input.Wire).Order(StringComparer.Ordinal), sent.Keys.Order(StringComparer.Ordinal));
        Assert.All(
            inputs.Where(input => input.Property.PropertyType == typeof(Input<string>)),
            input => Assert.Equal(input.Wire, sent[input.Wire])
        );
        Assert.All(inputs.Where(input => input.IsJson), input => Assert.IsType<string>(sent[input.Wire]));
        Assert.All(
            inputs.Where(input => !input.IsJson && input.Property.PropertyType == typeof(Input<bool>)),
            input => Assert.IsType<bool>(sent[input.Wire])
        );
    }

    [Theory]
    [MemberData(nameof(ArgsClasses))]
    public async Task Exactly_the_inputs_that_are_required_cannot_be_left_out(Type args)
    {
        foreach (var left in SampleArgs.InputsOf(args).Where(input => !OfTheEngine.Contains(input.Wire)))
        {
            var failure = await Record.ExceptionAsync(() => SentAsync((ResourceArgs)SampleArgs.Of(args, input => input.Wire != left.Wire)));

            var isDefaulted =
                left.Property.GetValue(Activator.CreateInstance(args)) is not null && !IsCollection(left.Property.PropertyType);
            Assert.True((left.IsRequired && !isDefaulted) == (failure is not null), $"{args}.{left.Property.Name}: {failure?.Message}");
            if (failure is not null)
                Assert.Contains(
                    $"{args.FullName}.{left.Property.Name} is required",
                    failure.Message.Replace("._", ".", StringComparison.Ordinal),
                    StringComparison.OrdinalIgnoreCase
                );
        }
    }

    [Theory]
    [MemberData(nameof(EnumStructs))]
    public async Task Every_value_of_an_enum_is_sent_as_the_text_that_it_converts_to(Type type)
    {
        var toText = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Single(method => method.Name == "op_Explicit" && method.ReturnType == typeof(string));
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Static))
        {
            var value = property.GetValue(null)!;

            var sent = await SentAsync(new Anything { Value = value });

            Assert.Equal(toText.Invoke(null, [value]), sent["value"]);
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Every_output_has_what_came_back_under_the_name_of_its_attribute(Type resource)
    {
        var texts = resource
            .GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.PropertyType == typeof(Output<string>) && property.DeclaringType == resource)
            .ToDictionary(property => (string)property.GetCustomAttribute<OutputAttribute>()!.Name!);
        var args = SampleArgs.Of(resource.Assembly.GetType($"{resource.FullName}Args")!, input => input.IsRequired);
        object? made = null;

        await Deployment.TestAsync(
            new Answering(texts.Keys),
            new TestOptions { IsPreview = false },
            () =>
            {
                made = Activator.CreateInstance(resource, "sample", args, null);
            }
        );

        foreach (var (wire, property) in texts)
            Assert.Equal($"{wire} of it", await OutputUtilities.GetValueAsync((Output<string>)property.GetValue(made)!));
    }

    // breadth first; a class may contain itself
    private static HashSet<Type> WithNested(Type args)
    {
        var found = new HashSet<Type> { args };
        var open = new Queue<Type>([args]);
        while (open.TryDequeue(out var next))
            foreach (var part in SampleArgs.InputsOf(next).SelectMany(input => Parts(input.Property.PropertyType)))
                if (typeof(ResourceArgs).IsAssignableFrom(part) && found.Add(part))
                    open.Enqueue(part);
        return found;
    }

    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : [type];

    private static bool IsCollection(Type type) =>
        type.IsGenericType
        && type.GetGenericTypeDefinition() is var generic
        && (generic == typeof(InputList<>) || generic == typeof(InputMap<>));

    private static async Task<ImmutableDictionary<string, object>> SentAsync(ResourceArgs args)
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync(
            mocks,
            new TestOptions { IsPreview = false },
            () =>
            {
                _ = new CustomResource("test:index:Sample", "sample", args, null as CustomResourceOptions);
            }
        );
        return Assert.Single(mocks.Resources).Inputs;
    }

    private sealed class Answering(IEnumerable<string> names) : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult<(string?, object)>(("id", names.ToImmutableDictionary(name => name, name => (object)$"{name} of it")));

        public Task<object> CallAsync(MockCallArgs args) => throw new InvalidOperationException("No function is called.");
    }

    private sealed class Anything : ResourceArgs
    {
        [Input("value")]
        public object? Value { get; set; }
    }
}
