namespace AvdPulumi.Infra.Diff.Security;

/// <summary>What one resource contributes: findings that differ only in their subject become one line.</summary>
/// <param name="Topic">The part of security.</param>
/// <param name="Weakens">Whether it weakens security.</param>
/// <param name="Before">The text before the subjects.</param>
/// <param name="Subject">The subject: the name of a resource, or of a principal.</param>
/// <param name="After">The text after them.</param>
internal sealed record SecurityFinding(SecurityTopic Topic, bool Weakens, string Before, string Subject, string After);
