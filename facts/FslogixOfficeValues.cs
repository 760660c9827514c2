using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>Values that only Office containers have: what they contain. None of them is set if Office data is in the profile container.</summary>
internal static class FslogixOfficeValues
{
    public static ImmutableArray<FslogixValue> All { get; } =
    [
        Include(
            "IncludeOutlook",
            "1",
            "include_outlook",
            "Keeps Outlook's data in the container.",
            "Outlook's cache is the largest part of Office data."
        ),
        Include(
            "IncludeOneDrive",
            "1",
            "include_one_drive",
            "Keeps OneDrive's cache in the container.",
            "Otherwise OneDrive downloads all files again on every host."
        ),
        Include(
            "IncludeTeams",
            "0",
            "include_teams",
            "Keeps Teams' data in the container.",
            "Microsoft recommends 1: Teams starts faster and keeps the user's settings."
        ),
        Include(
            "IncludeOneNote",
            "0",
            "include_one_note",
            "Keeps OneNote's notebooks in the container.",
            "Notebooks are synchronized anyway. A cache of them only saves time."
        ),
        Include(
            "IncludeSharepoint",
            "1",
            "include_share_point",
            "Keeps SharePoint's data in the container.",
            "The data includes cached files that Office opened from SharePoint."
        ),
        Include(
            "IncludeOfficeActivation",
            "1",
            "include_office_activation",
            "Keeps the activation of Office in the container.",
            "Otherwise users must activate Office on every host."
        ),
        new()
        {
            Key = FslogixKeys.Office,
            Name = "VHDAccessMode",
            Type = FslogixType.Number,
            Lowest = 0,
            Highest = 3,
            Default = "0",
            Ours = "",
            Setting = "fslogix.office.access_mode",
            Meaning = "0: one session with the container. 3: one container for each session. 1 and 2: copies that are merged or discarded.",
            Why = "Outlook in cached mode works only with 0 and 3.",
            Source = FslogixBaseline.Reference,
        },
    ];

    private static FslogixValue Include(string name, string standard, string setting, string meaning, string why) =>
        new()
        {
            Key = FslogixKeys.Office,
            Name = name,
            Type = FslogixType.Number,
            Lowest = 0,
            Highest = 1,
            Default = standard,
            Ours = "",
            Setting = $"fslogix.office.{setting}",
            Meaning = meaning,
            Why = why,
            Source = FslogixBaseline.Reference,
        };
}
