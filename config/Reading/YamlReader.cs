using AvdPulumi.Configuration.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AvdPulumi.Configuration.Reading;

/// <summary>Reads one YAML text into nodes that know where they stand. Faults go to the list; what could be read is still returned.</summary>
internal sealed class YamlReader
{
    // settings are eight levels deep
    private const int DeepestLevel = 40;
    private const int MostNodes = 200_000;

    // YAML's own limit for keys without a question mark
    private const int LongestKey = 1024;

    private const string TooManyValues = "it holds more than 200 000 values, or its aliases expand to more";

    private readonly string _text;
    private readonly string _file;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly YamlTokens _tokens;
    private readonly Parser _parser;
    private readonly Dictionary<string, ConfigNode> _anchors = new(StringComparer.Ordinal);
    private int _depth;
    private long _merged;

    private YamlReader(string text, string file, ICollection<Diagnostic> diagnostics)
    {
        _text = IdleTabs.Removed(text);
        _file = file;
        _diagnostics = diagnostics;
        _tokens = new YamlTokens(_text);
        _parser = new Parser(_tokens);
    }

    /// <summary>The document; null when it could not be read to its end, which is then in the list.</summary>
    public static YamlDocument? Read(string text, string file, ICollection<Diagnostic> diagnostics) =>
        new YamlReader(text, file, diagnostics).Document();

    private YamlDocument? Document()
    {
        try
        {
            Next();
            Next();
            if (_parser.Current is StreamEnd)
                return new YamlDocument(null);
            Next();
            var root = Node();
            Next();
            if (_parser.Current is DocumentStart second)
                _diagnostics.Add(FileDiagnostics.SeveralDocuments(At(second)));
            return new YamlDocument(root);
        }
        catch (YamlStopException stop)
        {
            _diagnostics.Add(stop.Diagnostic);
            return null;
        }
    }

    // reads the node that begins at the current event, and moves past it
    private ConfigNode Node()
    {
        var start = _parser.Current!;
        ConfigNode node = start switch
        {
            AnchorAlias alias => Alias(alias),
            SequenceStart sequence => Sequence(sequence),
            MappingStart mapping => Mapping(mapping),
            Scalar scalar => Scalar(scalar),
            _ => throw new YamlStopException(Incomplete(At(start))),
        };
        if (start is NodeEvent { Anchor.IsEmpty: false } anchored)
            _anchors[anchored.Anchor.Value] = node;
        if (node.Weight > MostNodes)
            throw new YamlStopException(FileDiagnostics.TooLarge(At(start), TooManyValues));
        return node;
    }

    // YamlDotNet lets keys and values be missing in places where the grammar does not
    private static Diagnostic Incomplete(Origin origin) =>
        FileDiagnostics.Syntax(origin, "a key or a value is missing; a colon may stand where none can be");

    private ConfigNode Alias(AnchorAlias alias)
    {
        Next();
        if (_anchors.TryGetValue(alias.Value.Value, out var node))
            return node;
        _diagnostics.Add(FileDiagnostics.UnknownAnchor(At(alias)));
        return new ConfigBroken(At(alias));
    }

    private ConfigList Sequence(SequenceStart start)
    {
        CheckTag(start);
        Enter(start);
        var items = new List<ConfigNode>();
        while (_parser.Current is not SequenceEnd)
            items.Add(Node());
        Leave();
        return new ConfigList(items, At(start));
    }

    private ConfigMap Mapping(MappingStart start)
    {
        CheckTag(start);
        Enter(start);
        var entries = new YamlEntries(_diagnostics);
        while (_parser.Current is not MappingEnd)
        {
            var keyEvent = _parser.Current!;
            var origin = At(keyEvent);
            var key = Node();
            // the end of the map would be reported far from the entry that is broken
            if (_parser.Current is MappingEnd or SequenceEnd)
                throw new YamlStopException(Incomplete(origin));
            var value = Node();
            if (key is ConfigBroken)
                continue;
            if (key is not ConfigScalar scalar)
                _diagnostics.Add(FileDiagnostics.KeyIsNotText(origin));
            else if (scalar.Text == "<<" && scalar.Form == ScalarForm.Plain)
                Merge(entries, value, origin);
            else if (scalar.Text.Length > LongestKey)
                throw new YamlStopException(FileDiagnostics.TooLarge(origin, $"a key has more than {LongestKey} characters"));
            else if (scalar.Text.Any(char.IsControl))
                _diagnostics.Add(FileDiagnostics.ControlCharacter(origin, "The key"));
            else
                entries.Add(new ConfigEntry(scalar.Text, origin, value));
        }
        Leave();
        return new ConfigMap(entries.Finish(), At(start));
    }

    // merging costs time for every entry, even for those that are already there
    private void Merge(YamlEntries entries, ConfigNode value, Origin origin)
    {
        _merged += value.Weight;
        if (_merged > MostNodes)
            throw new YamlStopException(FileDiagnostics.TooLarge(origin, TooManyValues));
        entries.Merge(value);
    }

    private ConfigScalar Scalar(Scalar scalar)
    {
        CheckTag(scalar);
        Next();
        // the tag ! says that it is no number, null or true, whatever it looks like
        var isPlain =
            scalar.Style == ScalarStyle.Plain && !IsTagged(scalar, "str") && scalar.Tag is { IsEmpty: true } or { IsNonSpecific: false };
        return new ConfigScalar(
            scalar.Value,
            isPlain || IsTagged(scalar, "int") || IsTagged(scalar, "bool") || IsTagged(scalar, "float")
                ? ScalarForm.Plain
                : ScalarForm.Quoted,
            At(scalar)
        );
    }

    private void CheckTag(NodeEvent node)
    {
        if (node.Tag.IsEmpty || node.Tag.IsNonSpecific)
            return;
        string[] known = ["str", "int", "bool", "float", "null", "map", "seq", "merge"];
        if (!known.Any(name => IsTagged(node, name)))
            _diagnostics.Add(FileDiagnostics.UnknownTag(At(node)));
    }

    private static bool IsTagged(NodeEvent node, string name) => !node.Tag.IsEmpty && node.Tag.Value == "tag:yaml.org,2002:" + name;

    private void Enter(NodeEvent start)
    {
        if (++_depth > DeepestLevel)
            throw new YamlStopException(FileDiagnostics.TooDeep(At(start), DeepestLevel));
        Next();
    }

    private void Leave()
    {
        _depth--;
        Next();
    }

    private void Next()
    {
        try
        {
            _parser.MoveNext();
        }
        catch (YamlException fault)
        {
            throw new YamlStopException(YamlFault.Explain(fault, _text, _tokens.CurrentPosition, _file));
        }
        // YamlDotNet lets a few faults of the text out as exceptions of the BCL; they are faults of the text all the same
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            var at = _parser.Current?.End ?? Mark.Empty;
            throw new YamlStopException(FileDiagnostics.Syntax(At(at), "it cannot be understood; a bracket or a quote may be missing"));
        }
    }

    private Origin At(ParsingEvent node) => At(node.Start);

    private Origin At(Mark mark) => YamlFault.PlaceOf(mark, _text, _file);
}
