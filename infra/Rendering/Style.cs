using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Colours of a terminal, or none: redirected output and <c>NO_COLOR</c> get plain text.</summary>
public sealed class Style
{
    private readonly bool _colours;

    private Style(bool colours, int? columns = null)
    {
        _colours = colours;
        Columns = columns;
    }

    /// <summary>No colours.</summary>
    public static Style Plain { get; } = new(false);

    /// <summary>The sixteen colours that every terminal has.</summary>
    public static Style Coloured { get; } = new(true);

    /// <summary>Whether a person reads along at a terminal.</summary>
    public bool IsColoured => _colours;

    /// <summary>Default: not known, as where output is redirected. The columns of the terminal: sentences end their lines at words.</summary>
    public int? Columns { get; }

    /// <summary>The same colours on a terminal of so many columns.</summary>
    public Style Within(int? columns) => new(_colours, columns);

    /// <summary>A heading.</summary>
    public string Heading(string text) => Paint("1", text);

    /// <summary>What is there to complete the picture.</summary>
    public string Quiet(string text) => Paint("2", text);

    /// <summary>A type or a name that stands out.</summary>
    public string Accent(string text) => Paint("36", text);

    /// <summary>Good news.</summary>
    public string Good(string text) => Paint("32", text);

    /// <summary>Something to look at.</summary>
    public string Warning(string text) => Paint("33", text);

    /// <summary>Something wrong.</summary>
    public string Error(string text) => Paint("1;31", text);

    // names and paths are painted, too: what they hold beside letters is shown and not obeyed
    private string Paint(string code, string text) =>
        _colours && text.Length > 0 ? $"\e[{code}m{VisibleText.Of(text)}\e[0m" : VisibleText.Of(text);
}
