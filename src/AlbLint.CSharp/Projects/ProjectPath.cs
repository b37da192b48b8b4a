using AlbLint.CloudFormation;

namespace AlbLint.CSharp.Projects;

/// <summary>Paths as text: in the compiler nothing may ask the file system.</summary>
public static class ProjectPath
{
    /// <summary>A path with <c>/</c>, without <c>.</c>, <c>..</c> and a slash at the end.</summary>
    public static string Normal(string path)
    {
        path = path.Replace('\\', '/');
        while (path.IndexOf("//", StringComparison.Ordinal) is >= 0 and var at)
        {
            path = path.Remove(at, 1);
        }

        var normal = TemplatePath.Normalize(path);
        return normal.Length > 1 ? normal.TrimEnd('/') : normal;
    }

    /// <summary>The same, absolute: a relative path is taken as one from the top.</summary>
    public static string Rooted(string path) => Normal(IsRooted(path) ? path : "/" + path);

    /// <summary>A path that is written in a folder, or absolute.</summary>
    public static string In(string folder, string path) => IsRooted(path) || folder.Length == 0 ? Normal(path) : Normal(folder + "/" + path);

    /// <summary>The folder that a file or folder is in; empty for what is relative and in none.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') switch
    {
        < 0 => "",
        0 => "/",
        var slash => path.Substring(0, slash),
    };

    /// <summary>A file's name without its extension, if it is that one.</summary>
    public static string NameOf(string path, string extension)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - extension.Length) : name;
    }

    /// <summary>The file of that name in a folder or the nearest one above it; null when there is none.</summary>
    public static string? Above(IProjectTexts texts, string name, string folder)
    {
        var nearest = Normal(folder);
        var root = nearest.StartsWith("/", StringComparison.Ordinal) ? "/" : "";
        for (var at = nearest; ; at = FolderOf(at))
        {
            var file = at.Length > 1 ? at + "/" + name : root + name;
            if (texts.Exists(file) || at.Length <= 1)
            {
                return texts.Exists(file) ? file : null;
            }
        }
    }

    private static bool IsRooted(string path) => path.Length > 0 && (path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':'));
}
