using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Exchange.Parameters;

namespace AvdPulumi.Configuration.Exchange.Arm;

/// <summary>
/// Evaluates the expressions that an exported template consists of: parameters and variables, names put together, and ids. Everything else stays what it is, an expression.
/// </summary>
/// <remarks>Source: ARM template functions, https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions.</remarks>
internal sealed class TemplateExpression
{
    // an export nests two or three calls
    private const int DeepestNesting = 50;

    // a name needs a few calls; variables that are made of one another could need any number
    private const int MostCalls = 1000;

    private const int LongestText = 10_000;

    private readonly ArmScope _scope;
    private readonly Func<string, string, ParameterValue?> _lookup;
    private int _depth;
    private int _calls;

    /// <param name="scope">Where the resources are.</param>
    /// <param name="lookup">The value of a parameter or a variable: by the function, such as parameters, and the name.</param>
    public TemplateExpression(ArmScope scope, Func<string, string, ParameterValue?> lookup) => (_scope, _lookup) = (scope, lookup);

    /// <summary>A value with all expressions in it evaluated, as far as that is possible.</summary>
    public ParameterValue In(ParameterValue value) =>
        value switch
        {
            ParameterValue.Text { Value: var text } => OfText(text),
            ParameterValue.List { Items: var items } => new ParameterValue.List([.. items.Select(In)]),
            ParameterValue.Map { Members: var members } => new ParameterValue.Map([
                .. members.Select(member => KeyValuePair.Create(member.Key, In(member.Value))),
            ]),
            _ => value,
        };

    // two brackets at the start stand for one in plain text
    private ParameterValue OfText(string text) =>
        text switch
        {
            ['[', '[', ..] => new ParameterValue.Text(text[1..]),
            ['[', .., ']'] => Evaluated(text) ?? new ParameterValue.Expression(text),
            _ => new ParameterValue.Text(text),
        };

    private ParameterValue? Evaluated(string text)
    {
        if (_depth >= DeepestNesting)
            return null;
        if (_depth == 0)
            _calls = 0;
        _depth++;
        try
        {
            var scanner = new TextScanner("", text[1..^1]);
            var value = Term(scanner);
            scanner.SkipBlanks();
            return scanner.IsAtEnd ? value : null;
        }
        catch (SyntaxFaultException)
        {
            // it is kept as it is written, and reported with the value that it stands for
            return null;
        }
        finally
        {
            _depth--;
        }
    }

    private ParameterValue? Term(TextScanner scanner)
    {
        scanner.SkipBlanks();
        if (scanner.Next == '\'')
            return new ParameterValue.Text(Quoted(scanner));
        if (char.IsDigit(scanner.Next) || scanner.Next == '-')
            return double.TryParse(
                scanner.TakeWhile(static c => char.IsDigit(c) || c is '-' or '.'),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? new ParameterValue.Number(number)
                : null;
        var name = scanner.TakeName();
        var value = Call(name, Arguments(scanner));
        while (scanner.TryTake("."))
            value = (value as ParameterValue.Map)?.Find(scanner.TakeName());
        return value;
    }

    private List<ParameterValue?> Arguments(TextScanner scanner)
    {
        var arguments = new List<ParameterValue?>();
        scanner.Expect("(");
        scanner.SkipBlanks();
        if (scanner.TryTake(")"))
            return arguments;
        do
        {
            arguments.Add(Nested(scanner));
            scanner.SkipBlanks();
        } while (scanner.TryTake(","));
        scanner.Expect(")");
        return arguments;
    }

    private ParameterValue? Nested(TextScanner scanner)
    {
        if (_depth >= DeepestNesting)
            throw scanner.Fault("fewer nested calls");
        _depth++;
        try
        {
            return Term(scanner);
        }
        finally
        {
            _depth--;
        }
    }

    // a quote in a text is written twice
    private static string Quoted(TextScanner scanner)
    {
        scanner.Expect("'");
        var text = scanner.TakeTo("'");
        while (scanner.TryTake("'"))
            text = $"{text}'{scanner.TakeTo("'")}";
        return text;
    }

    private ParameterValue? Call(string function, List<ParameterValue?> arguments)
    {
        if (++_calls > MostCalls)
            return null;
        if (Constant(function) is { } constant)
            return constant;
        if (arguments.Contains(null))
            return null;
        var texts = arguments.OfType<ParameterValue.Text>().Select(text => text.Value).ToImmutableArray();
        if (texts.Length != arguments.Count)
            return null;
        return (function.ToLowerInvariant(), texts) switch
        {
            ("parameters" or "variables", [var name]) => _lookup(function.ToLowerInvariant(), name) is { } found ? In(found) : null,
            ("concat", _) when texts.Sum(text => text.Length) <= LongestText => new ParameterValue.Text(string.Concat(texts)),
            ("format", [{ Length: <= LongestText } pattern, .. var parts]) when parts.All(part => part.Length <= LongestText) => Format(
                pattern,
                parts
            ),
            ("tolower", [var text]) => new ParameterValue.Text(text.ToLowerInvariant()),
            ("toupper", [var text]) => new ParameterValue.Text(text.ToUpperInvariant()),
            ("resourceid", _) => ResourceId(texts),
            ("extensionresourceid", [var owner, var type, .. var names]) => Id(owner, type, names),
            _ => null,
        };
    }

    private ParameterValue.Map? Constant(string function) =>
        function.ToLowerInvariant() switch
        {
            "resourcegroup" when _scope.GroupId is { } id => MapOf(("id", id), ("name", _scope.ResourceGroup!)),
            "subscription" when _scope.Subscription is { } id => MapOf(("id", ArmPath.Subscription(id)), ("subscriptionId", id.ToString())),
            _ => null,
        };

    private static ParameterValue.Map MapOf(params ReadOnlySpan<(string Name, string Value)> members)
    {
        var made = ImmutableArray.CreateBuilder<KeyValuePair<string, ParameterValue>>(members.Length);
        foreach (var (name, value) in members)
            made.Add(KeyValuePair.Create<string, ParameterValue>(name, new ParameterValue.Text(value)));
        return new ParameterValue.Map(made.ToImmutable());
    }

    private static ParameterValue.Text? Format(string pattern, ImmutableArray<string> parts)
    {
        try
        {
            return new ParameterValue.Text(string.Format(CultureInfo.InvariantCulture, pattern, [.. parts]));
        }
        catch (FormatException)
        {
            // it stays an expression
            return null;
        }
    }

    // a subscription, a resource group or both may come before the type
    private ParameterValue.Text? ResourceId(ImmutableArray<string> texts) =>
        texts switch
        {
            [var type, .. var names] when type.Contains('/', StringComparison.Ordinal) => _scope.GroupId is { } group
                ? Id(group, type, names)
                : null,
            [var group, var type, .. var names] when type.Contains('/', StringComparison.Ordinal) => _scope.Subscription is { } id
                ? Id(ArmPath.Group(id, group), type, names)
                : null,
            [var subscription, var group, var type, .. var names] when Guid.TryParse(subscription, out var id) => Id(
                ArmPath.Group(id, group),
                type,
                names
            ),
            _ => null,
        };

    private static ParameterValue.Text? Id(string owner, string type, ImmutableArray<string> names) =>
        names.Length == type.Split('/').Length - 1 ? new ParameterValue.Text(ArmPath.Of(owner, type, names.AsSpan())) : null;
}
