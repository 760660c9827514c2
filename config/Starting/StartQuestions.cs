using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Starting;

/// <summary>All questions of the guided start.</summary>
public static class StartQuestions
{
    /// <summary>The questions, in the order in which they are asked: a default may depend on earlier answers.</summary>
    public static ImmutableArray<StartQuestion> All { get; } =
    [
        .. EstateQuestions.All,
        .. UserQuestions.All,
        .. IdentityQuestions.All,
        .. ProfileQuestions.All,
        .. NetworkQuestions.All,
        .. StackQuestions.All,
    ];

    /// <summary>The question with a key; null if there is none.</summary>
    public static StartQuestion? Find(string key) => All.FirstOrDefault(question => question.Key == key);

    /// <summary>The questions that the answers leave open, in order.</summary>
    public static IEnumerable<StartQuestion> Open(StartAnswers answers) => All.Where(question => question.IsOpen(answers));
}
