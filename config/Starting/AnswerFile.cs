using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Starting;

/// <summary>Answers as the file that <c>avd init --answers</c> reads.</summary>
public static class AnswerFile
{
    /// <summary>A line for each answer that was given, in the order of the questions.</summary>
    public static string Of(StartAnswers answers) =>
        string.Concat(
            StartQuestions
                .All.Where(question => answers.Given.ContainsKey(question.Key))
                .Select(question => $"{question.Key}: {YamlScalar.Of(answers.Given[question.Key], isText: true)}\n")
        );
}
