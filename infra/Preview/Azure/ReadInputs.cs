using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Values;
using Pulumi;

namespace AvdPulumi.Infra.Preview.Azure;

/// <summary>
/// What Azure shows of a resource, as the inputs that azure-native reads when the resource is imported: only what a program can set, the members of <c>properties</c> and of some other objects one level up.
/// Which members these are is known from the args class of the resource.
/// </summary>
internal sealed class ReadInputs
{
    private static readonly ConcurrentDictionary<Type, ImmutableDictionary<string, InputMember>> Members = new();

    // what every resource has, and no input is
    private static readonly ImmutableHashSet<string> OfEveryResource = ["id", "name", "type", "apiVersion", "systemData"];

    private readonly string _token;

    private ReadInputs(string token) => _token = token;

    /// <summary>The inputs, without those that are parts of the ARM id.</summary>
    /// <param name="token">Type token of the resource.</param>
    /// <param name="args">Its args class.</param>
    /// <param name="body">What Azure shows.</param>
    public static ImmutableSortedDictionary<string, PreviewValue> Of(string token, Type args, ParameterValue.Map body) =>
        new ReadInputs(token).Object(
            [args],
            [
                .. ((ParameterValue.Map)WithoutSecrets("", body)).Members.Where(member =>
                    !OfEveryResource.Contains(member.Key, StringComparer.OrdinalIgnoreCase)
                ),
            ],
            ""
        );

    private ImmutableSortedDictionary<string, PreviewValue> Object(
        ImmutableArray<Type> args,
        ImmutableArray<KeyValuePair<string, ParameterValue>> members,
        string path
    )
    {
        var known = args.Select(type => Members.GetOrAdd(type, MembersOf)).ToImmutableArray();
        var made = ImmutableSortedDictionary.CreateBuilder<string, PreviewValue>(StringComparer.Ordinal);
        var lifted = new List<KeyValuePair<string, PreviewValue>>();
        foreach (var (name, value) in members)
        {
            var place = path.Length == 0 ? name : $"{path}.{name}";
            if (known.Select(type => type.GetValueOrDefault(InputOf(place, name))).FirstOrDefault(found => found is not null) is { } input)
            {
                if (value is not ParameterValue.Null)
                    made[input.WireName] = Value(value, input.Type, place);
            }
            else if (value is ParameterValue.Map inner)
                lifted.AddRange(Object(args, inner.Members, place));
        }

        // what is a member itself comes before what an object beside it has
        foreach (var (name, value) in lifted)
            made.TryAdd(name, value);
        return made.ToImmutable();
    }

    private string InputOf(string place, string name) =>
        AzureNames
            .Renamed.FirstOrDefault(renamed =>
                renamed.Type == _token && string.Equals(renamed.Path, place, StringComparison.OrdinalIgnoreCase)
            )
            ?.Input
        ?? AzureNames.InProgram(name);

    private PreviewValue Value(ParameterValue value, Type declared, string path) =>
        (value, ArgsIn(declared)) switch
        {
            (ParameterValue.Map map, { IsEmpty: false } args) when IsMap(declared) => MapOf(map, item => Item(item, args, path)),
            (ParameterValue.Map map, { IsEmpty: false } args) => new PreviewValue.Map(Object(args, map.Members, path)),
            (ParameterValue.List list, { IsEmpty: false } args) => new PreviewValue.List([
                .. list.Items.Select(item => Item(item, args, $"{path}[]")),
            ]),
            // of a map of empty objects, azure-native makes a list of names
            (ParameterValue.Map map, _) when IsList(declared) => new PreviewValue.List([
                .. map.Members.Select(member => new PreviewValue.Text(member.Key)),
            ]),
            // one of several types, which the class does not tell apart
            _ when declared == typeof(object) => Plain(Renamed(value)),
            _ => Plain(value),
        };

    private PreviewValue Item(ParameterValue value, ImmutableArray<Type> args, string path) =>
        value is ParameterValue.Map map ? new PreviewValue.Map(Object(args, map.Members, path)) : Plain(value);

    // Azure shows what people wrote into texts, and some of them wrote passwords. Which secret it is matters to nobody.
    private static ParameterValue WithoutSecrets(string name, ParameterValue value) =>
        value switch
        {
            ParameterValue.Text text when OpenSecrets.IsNamed(name, text.Value) => new ParameterValue.VaultSecret("", ""),
            // as the preview shows it
            ParameterValue.Text text when name == "script" => new ParameterValue.Text(ScriptText.Of(text.Value)),
            ParameterValue.List list => new ParameterValue.List([.. list.Items.Select(item => WithoutSecrets(name, item))]),
            // a parameter of a script has its name beside it
            ParameterValue.Map map => new ParameterValue.Map([
                .. map.Members.Select(member =>
                    KeyValuePair.Create(
                        member.Key,
                        WithoutSecrets(member.Key == "value" && map.TextAt("name") is { } called ? called : member.Key, member.Value)
                    )
                ),
            ]),
            _ => value,
        };

    // in azure-native, no name has a period
    private static ParameterValue Renamed(ParameterValue value) =>
        value switch
        {
            ParameterValue.List list => new ParameterValue.List([.. list.Items.Select(Renamed)]),
            ParameterValue.Map map => new ParameterValue.Map([
                .. map.Members.Select(member =>
                    KeyValuePair.Create(
                        member.Key.Contains('.', StringComparison.Ordinal) ? AzureNames.InProgram(member.Key) : member.Key,
                        Renamed(member.Value)
                    )
                ),
            ]),
            _ => value,
        };

    private static PreviewValue Plain(ParameterValue value) =>
        value switch
        {
            ParameterValue.Text text => new PreviewValue.Text(OpenSecrets.Hidden(text.Value)),
            ParameterValue.Number number => new PreviewValue.Number(number.Value),
            ParameterValue.Flag flag => new PreviewValue.Flag(flag.Value),
            ParameterValue.List list => new PreviewValue.List([.. list.Items.Select(Plain)]),
            ParameterValue.Map map => MapOf(map, Plain),
            ParameterValue.Null => new PreviewValue.Null(),
            ParameterValue.VaultSecret => new PreviewValue.Secret(),
            // only the deployment of the template could tell
            _ => new PreviewValue.Unknown(),
        };

    private static PreviewValue.Map MapOf(ParameterValue.Map map, Func<ParameterValue, PreviewValue> convert) =>
        new(
            map.Members.DistinctBy(static member => member.Key)
                .ToImmutableSortedDictionary(member => member.Key, member => convert(member.Value), StringComparer.Ordinal)
        );

    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2067",
        Justification = "All args classes are in the package of azure-native, which program/avd.csproj keeps as a whole."
    )]
    private static ImmutableDictionary<string, InputMember> MembersOf(Type args) =>
        InputMember.Of(args).ToImmutableDictionary(member => member.WireName, StringComparer.OrdinalIgnoreCase);

    // the args class that an input, or a list or a map of inputs, contains; a union has several, and each of them may have the member
    private static ImmutableArray<Type> ArgsIn(Type declared)
    {
        if (typeof(InputArgs).IsAssignableFrom(declared))
            return [declared];
        for (var type = declared; type is not null; type = type.BaseType)
            if (
                type.IsGenericType
                && type.GetGenericArguments().SelectMany(argument => ArgsIn(argument)).ToImmutableArray() is { IsEmpty: false } inner
            )
                return inner;
        return [];
    }

    private static bool IsMap(Type declared) => IsOf(declared, typeof(InputMap<>));

    private static bool IsList(Type declared) => IsOf(declared, typeof(InputList<>));

    private static bool IsOf(Type declared, Type generic) => declared.IsGenericType && declared.GetGenericTypeDefinition() == generic;
}
