using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>Values that only profile containers have.</summary>
internal static class FslogixProfileValues
{
    public static ImmutableArray<FslogixValue> All { get; } =
    [
        Number(
            "DeleteLocalProfileWhenVHDShouldApply",
            highest: 1,
            "0",
            "1",
            "fslogix.profile.delete_local_profile",
            "Deletes a local profile that conflicts with the container.",
            "Otherwise the local profile is used, and its data is lost with the host."
        ),
        Number(
            "PreventLoginWithFailure",
            highest: 1,
            "0",
            "1",
            "fslogix.profile.prevent_login_with_failure",
            "Refuses the sign-in if the container cannot be attached.",
            "Otherwise FSLogix signs the user in with a new local profile. What the user saves there is lost, and nobody notices before. A refused sign-in is visible immediately and loses nothing."
        ),
        Number(
            "PreventLoginWithTempProfile",
            highest: 1,
            "0",
            "1",
            "fslogix.profile.prevent_login_with_temp_profile",
            "Refuses the sign-in if Windows would use a temporary profile.",
            "A temporary profile and everything saved in it are deleted at sign-out."
        ),
        Number(
            "ProfileType",
            highest: 3,
            "0",
            "0",
            "fslogix.profile.concurrent_access",
            "0: one session with the container. 1 to 3: modes for several sessions at the same time.",
            "With several sessions, what one of them saves may be lost. OneDrive and Outlook do not support this."
        ),
        new()
        {
            Key = FslogixKeys.Profiles,
            Name = "RedirXMLSourceFolder",
            Type = FslogixType.Text,
            Default = "",
            Ours = "",
            Setting = "fslogix.redirections_folder",
            Meaning = "The folder with redirections.xml. FSLogix copies the file into the profile at sign-in.",
            Why = "Caches that do not need to roam stay out of the container.",
            Source = "FSLogix redirections.xml, https://learn.microsoft.com/fslogix/tutorial-redirections-xml",
        },
    ];

    private static FslogixValue Number(
        string name,
        int highest,
        string standard,
        string ours,
        string setting,
        string meaning,
        string why
    ) =>
        new()
        {
            Key = FslogixKeys.Profiles,
            Name = name,
            Type = FslogixType.Number,
            Lowest = 0,
            Highest = highest,
            Default = standard,
            Ours = ours,
            Setting = setting,
            Meaning = meaning,
            Why = why,
            Source = FslogixBaseline.Reference,
        };
}
