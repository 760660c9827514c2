using System.CommandLine.Completions;
using AvdPulumi.Configuration.Generation;
using AvdPulumi.Infra.Explanation;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>Settings as a shell offers them: a level at a time, because there are many.</summary>
internal static class SettingCompletions
{
    /// <summary>The sections.</summary>
    public static IEnumerable<CompletionItem> Sections => SettingsKnowledge.Guide.Sections.Select(Item);

    /// <summary>The settings that a word may become: sections, or what is in the section that is typed.</summary>
    public static IEnumerable<CompletionItem> Of(string word)
    {
        var level = word.Count(c => c == '.');
        return SettingsKnowledge.Guide.All.Where(setting => setting.Path.Count(c => c == '.') == level).Select(Item);
    }

    private static CompletionItem Item(SettingDescription setting) => new(setting.Path, detail: setting.Meaning);
}
