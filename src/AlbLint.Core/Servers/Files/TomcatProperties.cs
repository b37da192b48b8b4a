using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>
/// What stands for <c>${name}</c> and <c>${name:-default}</c> in Tomcat's files: a system property of its JVM. Variables of the environment count only with a class that the
/// options name. See https://tomcat.apache.org/tomcat-10.1-doc/config/systemprops.html#Property_replacements
/// </summary>
internal sealed class TomcatProperties
{
    // catalina.sh puts them in this order, so that the last counts; the JVM takes its own two before: https://github.com/apache/tomcat/blob/main/bin/catalina.sh
    private static readonly string[] Variables = ["JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "JAVA_OPTS", "CATALINA_OPTS"];
    private const string Sources = "org.apache.tomcat.util.digester.";

    private readonly Dictionary<string, Setting<string>> _values = new(StringComparer.Ordinal);
    private readonly bool _isComplete;

    /// <param name="facts">What the container says.</param>
    /// <param name="home">Where Tomcat is.</param>
    public TomcatProperties(ContainerFacts facts, string home)
    {
        _isComplete = facts.Environment.IsComplete && facts.FileAt(home + "/conf/catalina.properties").IsShipped && facts.FileAt(home + "/bin/setenv.sh").IsShipped;
        foreach (var variable in Variables.Select(name => facts.Environment[name]).OfType<Setting<string>>())
        {
            var commands = variable.IsKnown ? ShellWords.Commands(variable.Value) : null;
            _isComplete &= commands is { Count: <= 1 };
            foreach (var word in commands?.SelectMany(words => words) ?? [])
            {
                var equals = word.IndexOf('=');
                _isComplete &= !word.StartsWith("@", StringComparison.Ordinal) && !word.StartsWith("-D" + Sources, StringComparison.Ordinal);
                if (equals > 2 && word.StartsWith("-D", StringComparison.Ordinal))
                {
                    _values[word.Substring(2, equals - 2)] = variable.Select(_ => word.Substring(equals + 1));
                }
            }
        }
    }

    /// <summary>An attribute's value; unknown when something else may be put into it.</summary>
    public Setting<string> Resolve(string text, Place place)
    {
        if (text.IndexOf("${", StringComparison.Ordinal) < 0)
        {
            return Setting.Written(text, place);
        }

        var inside = text.StartsWith("${", StringComparison.Ordinal) && text.IndexOf('}') == text.Length - 1 ? text.Substring(2, text.Length - 3) : "$";
        var colon = inside.IndexOf(":-", StringComparison.Ordinal);
        var name = colon < 0 ? inside : inside.Substring(0, colon);
        return !_isComplete || inside.IndexOf('$') >= 0 ? Setting.Unknown<string>("a system property decides", place)
            : _values.TryGetValue(name, out var value) ? value
            : colon < 0 ? Setting.Unknown<string>($"nothing sets {name}", place)
            : Setting.FromParameterDefault(inside.Substring(colon + 2), name, place);
    }
}
