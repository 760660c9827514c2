using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Exchange.Parameters;

/// <summary>What the parameter languages have in common: assignments of literals, in any number of lines, with comments.</summary>
internal abstract class LiteralReader
{
    // deeper than any parameter, and far from the end of the stack
    private const int DeepestLevel = 60;

    private readonly ImmutableArray<Parameter>.Builder _found = ImmutableArray.CreateBuilder<Parameter>();
    private int _depth;

    protected LiteralReader(string file, string text)
    {
        Scanner = new TextScanner(file, text);
        File = file;
    }

    protected TextScanner Scanner { get; }

    /// <summary>The template that the file names.</summary>
    protected string? Template { get; set; }

    private string File { get; }

    /// <summary>Reads bytes with one of the readers.</summary>
    public static ParameterFile Read(string file, byte[] bytes, Func<string, LiteralReader> reader)
    {
        var diagnostics = new DiagnosticList();
        return SourceText.Decode(bytes, file, diagnostics) is { } text
            ? reader(text.ReplaceLineEndings("\n")).ReadAll()
            : new ParameterFile(file, [], [.. diagnostics]);
    }

    /// <summary>Reads one statement; the scanner is at its first character.</summary>
    protected abstract void Statement();

    /// <summary>Reads a value; the scanner is at its first character.</summary>
    protected abstract ParameterValue Literal();

    /// <summary>Reads a comment, if there is one.</summary>
    protected abstract bool TryTakeComment();

    /// <summary>Keeps a parameter.</summary>
    protected void Add(string name, ParameterValue value, Origin origin) => _found.Add(new Parameter(name, value, origin));

    /// <summary>Reads blanks, line ends and comments.</summary>
    protected void SkipTrivia()
    {
        do Scanner.TakeWhile(static c => c is ' ' or '\t' or '\r' or '\n');
        while (!Scanner.IsAtEnd && TryTakeComment());
    }

    /// <summary>Reads a value that may hold others.</summary>
    protected ParameterValue Value()
    {
        if (++_depth > DeepestLevel)
            throw Scanner.Fault("a value with fewer levels");
        var value = Literal();
        _depth--;
        return value;
    }

    /// <summary>Reads the items of a list up to its end; separators are commas or line ends.</summary>
    protected ParameterValue.List Items(string end)
    {
        var items = ImmutableArray.CreateBuilder<ParameterValue>();
        for (SkipSeparators(); !Scanner.TryTake(end); SkipSeparators())
            items.Add(Value());
        return new ParameterValue.List(items.ToImmutable());
    }

    /// <summary>Reads the members of a map up to its end.</summary>
    /// <param name="end">What ends it.</param>
    /// <param name="assigns">What may stand between a name and its value.</param>
    protected ParameterValue.Map Members(string end, params string[] assigns)
    {
        var members = ImmutableArray.CreateBuilder<KeyValuePair<string, ParameterValue>>();
        for (SkipSeparators(); !Scanner.TryTake(end); SkipSeparators())
        {
            var name = IsQuote(Scanner.Next)
                ? (Value() as ParameterValue.Text)?.Value ?? throw Scanner.Fault("a name")
                : Scanner.TakeName();
            SkipTrivia();
            if (!assigns.Any(Scanner.TryTake))
                throw Scanner.Fault($"'{assigns[0]}'");
            SkipTrivia();
            members.Add(KeyValuePair.Create(name, Value()));
        }
        return new ParameterValue.Map(members.ToImmutable());
    }

    /// <summary>Reads a number.</summary>
    protected ParameterValue Number()
    {
        var text = Scanner.TakeWhile(static c => char.IsAsciiDigit(c) || c is '-' or '.');
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new ParameterValue.Number(number)
            : throw Scanner.Fault("a number");
    }

    protected static bool IsQuote(char c) => c is '\'' or '"';

    private void SkipSeparators()
    {
        for (SkipTrivia(); Scanner.TryTake(",") || Scanner.TryTake(";"); SkipTrivia()) { }
        if (Scanner.IsAtEnd)
            throw Scanner.Fault("the end of the list or map");
    }

    private ParameterFile ReadAll()
    {
        ImmutableArray<Diagnostic> faults = [];
        try
        {
            for (SkipTrivia(); !Scanner.IsAtEnd; SkipTrivia())
                Statement();
        }
        catch (SyntaxFaultException fault)
        {
            faults = [fault.Diagnostic];
        }
        return new ParameterFile(File, _found.ToImmutable(), faults) { Template = Template };
    }
}
