using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Diff.Bases;

/// <summary>Diagnostics of what a diff is compared with: a method for each message, and the entry of its code.</summary>
internal static class BaseDiagnostics
{
    // a version is a small number; a file may have anything there
    private const int LongestVersion = 20;

    private static readonly Source Choice = new("avd diff", "docs/diff.md#the-base");
    private static readonly Source Plans = new("avd diff", "docs/diff.md#a-saved-preview-as-the-base");

    private static readonly DiagnosticDescriptor AVD6010 = new()
    {
        Code = "AVD6010",
        Title = "There is no base to compare with",
        Cause = "--base is not set, and the repository has no branch origin/main.",
        Example = "avd diff in a clone whose remote has another name.",
        Remedy = "Set --base to a git ref, or to a file that avd preview --format json wrote.",
        Source = Choice,
    };

    private static readonly DiagnosticDescriptor AVD6011 = new()
    {
        Code = "AVD6011",
        Title = "The git program is not found",
        Cause = "A git ref as the base needs the git program in the path.",
        Example = "avd diff --base main in a container without git.",
        Remedy = "Install git, or compare with a file: avd diff --base plan.json.",
        Source = new("Git, Downloads", "https://www.git-scm.com/downloads"),
    };

    private static readonly DiagnosticDescriptor AVD6012 = new()
    {
        Code = "AVD6012",
        Title = "The project is not in a git repository",
        Cause = "A git ref as the base needs a repository that git accepts. Git refuses a folder that another user owns.",
        Example = "avd diff --base main in an unpacked archive.",
        Remedy = "Clone the repository, or compare with a file: avd diff --base plan.json.",
        Source = new("Git, safe.directory", "https://www.git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory"),
    };

    private static readonly DiagnosticDescriptor AVD6013 = new()
    {
        Code = "AVD6013",
        Title = "The git ref does not exist here",
        Cause = "The repository has no commit with this name. A build server often fetches one commit only (a shallow clone).",
        Example = "avd diff --base release, with a branch that was not fetched.",
        Remedy = "Fetch the branch: git fetch origin main. In GitHub Actions, set fetch-depth: 0 for actions/checkout.",
        Source = new("Git, gitrevisions", "https://www.git-scm.com/docs/gitrevisions"),
    };

    private static readonly DiagnosticDescriptor AVD6014 = new()
    {
        Code = "AVD6014",
        Title = "The base is not a git ref",
        Cause =
            "The value of --base begins with a hyphen or ^, is empty, or contains white space or a control character. Git would read it as an option or as a range, or refuse it.",
        Example = "avd diff --base=--output=file.",
        Remedy = "Use the name of a branch, a tag or a commit.",
        Source = new("Git, git-check-ref-format", "https://www.git-scm.com/docs/git-check-ref-format"),
    };

    private static readonly DiagnosticDescriptor AVD6015 = new()
    {
        Code = "AVD6015",
        Title = "The base does not have the project",
        Cause = "The commit has no Pulumi.yaml in the folder of the project.",
        Example = "avd diff --base v0.1, from before the project moved to its folder.",
        Remedy =
            "Use a later commit as the base. If the folder of the project was moved, preview the stack in the old folder of that commit (git worktree add), save the preview with --format json, and use the file as the base.",
        Source = Choice,
    };

    private static readonly DiagnosticDescriptor AVD6016 = new()
    {
        Code = "AVD6016",
        Title = "The saved preview cannot be read",
        Cause = "The file of --base does not exist, is not JSON, or is not in the form of avd preview --format json.",
        Example = "avd diff --base plan.json, with the text form in the file.",
        Remedy = "Write the file again: avd preview --stack <stack> --format json > plan.json.",
        Source = Plans,
    };

    private static readonly DiagnosticDescriptor AVD6017 = new()
    {
        Code = "AVD6017",
        Title = "The saved preview has another schema version",
        Cause = "Another version of this program wrote the file, in a form that this version would misread.",
        Example = "\"schemaVersion\": 2.",
        Remedy = "Write the file again with this version: avd preview --stack <stack> --format json > plan.json.",
        Source = Plans,
    };

    private static readonly DiagnosticDescriptor AVD6018 = new()
    {
        Code = "AVD6018",
        Title = "The saved preview is of another project or stack",
        Cause = "Two stacks have different resources. A comparison would show all of them as deleted and created.",
        Example = "avd diff --stack prod --base plan-of-dev.json.",
        Remedy = "Use a preview of the same stack.",
        Source = Plans,
    };

    private static readonly DiagnosticDescriptor AVD6019 = new()
    {
        Code = "AVD6019",
        Title = "The base has errors",
        Cause = "The config of the base has errors, so nothing can be compared with it, and no replacement or deletion can be found.",
        Example = "A pull request that corrects a config that does not load.",
        Remedy = "Use an earlier commit as the base, in which the config is valid: avd diff --base <commit>.",
        Source = Choice,
    };

    private static readonly DiagnosticDescriptor AVD6027 = new()
    {
        Code = "AVD6027",
        Title = "Git failed",
        Cause = "Git ended with an error that this program does not know.",
        Example = "A damaged repository, or a partial clone (git clone --filter) without the files of the base.",
        Remedy =
            "Run git status in the folder of the project, and correct what it reports. If the clone is partial, clone the repository again without --filter.",
        Source = new("Git, git-fsck", "https://www.git-scm.com/docs/git-fsck"),
    };

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [AVD6010, AVD6011, AVD6012, AVD6013, AVD6014, AVD6015, AVD6016, AVD6017, AVD6018, AVD6019, AVD6027];

    /// <summary>Whether a diagnostic says that another <c>--base</c> is needed. The config may be right.</summary>
    public static bool IsAboutChoice(Diagnostic found) =>
        new[] { AVD6010, AVD6013, AVD6014, AVD6015, AVD6016, AVD6017, AVD6018 }.Any(descriptor => descriptor.Code == found.Code);

    public static Diagnostic NoBase() => AVD6010.At(null, "--base", "--base is not set, and there is no branch origin/main.");

    public static Diagnostic NoGit() => AVD6011.At(null, "--base", "The git program is not found.");

    public static Diagnostic NoRepository(string folder, string said) =>
        AVD6012.At(null, "--base", $"Git does not accept the folder {folder} as a repository: {said}");

    public static Diagnostic NothingCommitted(string reference) =>
        AVD6013.At(
            null,
            "--base",
            $"The repository has no commit yet, so there is no '{reference}' to compare with.",
            "Commit the project: git add --all, then git commit. From then on, avd diff --base HEAD shows what has changed since."
        );

    public static Diagnostic NoCommit(string reference, bool isShallow, bool hasRemote) =>
        AVD6013.At(
            null,
            "--base",
            $"The repository has no commit '{reference}'.{(isShallow ? " It is a shallow clone, which has few of the commits." : "")}",
            isShallow
                    ? "Fetch the branch with its history, such as with git fetch --unshallow origin main:refs/remotes/origin/main. In GitHub Actions, set fetch-depth: 0 for actions/checkout."
                : hasRemote ? "Fetch it, such as with git fetch origin main, and use its name there, such as origin/main."
                : "The repository has no remote to fetch it from. git branch --all lists the branches, and git log the commits."
        );

    public static Diagnostic NoReference(string text) =>
        AVD6014.At(null, "--base", $"--base is '{text}', which is not the name of a branch, a tag or a commit.");

    public static Diagnostic NoProject(string reference, string prefix) =>
        AVD6015.At(
            null,
            "--base",
            $"{reference} has no Pulumi.yaml in {(prefix.Length == 0 ? "its top folder" : $"the folder {prefix}")}.",
            $"If the project was in another folder then: run git worktree add ../avd-base {ShellWord.Of(reference)}, run avd preview --stack <stack> --format json > plan.json in the old folder of the project there, and use --base plan.json here. Otherwise use a later commit."
        );

    public static Diagnostic NoPlan(string file, string why) => AVD6016.At(null, "--base", $"{file} cannot be read: {why}.");

    public static Diagnostic OtherVersion(string file, string version) =>
        AVD6017.At(
            null,
            "--base",
            $"{file} has the schema version {(version.Length <= LongestVersion ? version : "(too long to show)")}; this program reads version {PreviewModel.SchemaVersion}."
        );

    public static Diagnostic OtherStack(string file, string what, string found, string wanted) =>
        AVD6018.At(null, "--base", $"{file} is of the {what} '{found}', not of '{wanted}'.");

    public static Diagnostic OneStackOnly(string file) =>
        AVD6018.At(null, "--base", $"{file} has one stack, and --all compares all of them.", "Use --stack, or a git ref as the base.");

    public static Diagnostic BaseHasErrors(string stack, string baseName, ImmutableArray<Diagnostic> errors) =>
        AVD6019.At(
            null,
            stack,
            $"The config of stack '{stack}' in {baseName} has {errors.Length} {(errors.Length == 1 ? "error" : "errors")}, so the stack is not compared. The first error: {errors[0]}",
            // no commit holds a saved preview
            baseName.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                ? "Compare with a preview of a config without errors: avd preview --stack <stack> --format json > plan.json."
                : null
        );

    public static Diagnostic GitFailed(string said) => AVD6027.At(null, "--base", $"Git failed: {said}");
}
