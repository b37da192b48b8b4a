namespace AlbLint.Tests.Kit;

/// <summary>A test over real templates, which are not part of the project: the variable ALBLINT_CORPUS names their folder.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (Corpus.Folder is null)
        {
            Skip = "ALBLINT_CORPUS does not name the corpus folder";
        }
    }
}
