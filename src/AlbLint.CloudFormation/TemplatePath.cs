namespace AlbLint.CloudFormation;

/// <summary>Paths of templates as text; no disk is looked at.</summary>
public static class TemplatePath
{
    /// <summary>The path without <c>.</c> and, where what they leave is named, without <c>..</c>.</summary>
    /// <param name="path">A path with <c>/</c>.</param>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
