namespace AlbLint.CSharp.Projects;

/// <summary>A project file, or one that it imports, is not there or is no XML; the message says which, without a full stop.</summary>
public sealed class UnreadableProjectException(string message) : Exception(message);
