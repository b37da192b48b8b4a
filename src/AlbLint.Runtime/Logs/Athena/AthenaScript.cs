using System.Globalization;
using System.Text;

namespace AlbLint.Runtime.Logs.Athena;

/// <summary>The classification for Amazon Athena, for more logs than one machine should read.</summary>
public static class AthenaScript
{
    private const string View = "alb_failed_requests";

    /// <summary>Whole days that are read where no start is given: Athena bills the bytes that each query reads, and who looks for last night's failures does not mean all years.</summary>
    private const int Days = 7;

    private static readonly string[] ClosedCauses = [CauseInfo.Of(Cause.StaleKeepAlive).Word, CauseInfo.Of(Cause.TargetClosedConnection).Word];

    /// <summary>Statements to run one after the other.</summary>
    /// <param name="location">The folder of the years, as an S3 address.</param>
    /// <param name="filter">Which lines count.</param>
    public static IReadOnlyList<string> Statements(string location, LogFilter filter) =>
        [AthenaTable.Definition(location), ViewDefinition(filter), Overview, .. CauseInfo.All.Select(Query)];

    private static string Overview => $"""
        -- All causes
        SELECT cause, count(*) AS requests, count(DISTINCT target) AS targets, min(time) AS first_time, max(time) AS last_time
        FROM {View}
        GROUP BY cause
        ORDER BY requests DESC;
        """.ReplaceLineEndings("\n");

    /// <summary>
    /// Each failed request with its cause. The lines are told apart as elsewhere; so are paths of which every response is refused.
    /// </summary>
    private static string ViewDefinition(LogFilter filter) => $"""
        -- Every failed request with its cause{(filter.From == long.MinValue ? $", of {Days} days; --from chooses others" : "")}. Every query below reads all logs of the days that are
        -- chosen here, and Athena bills what is read: keep the conditions on day.
        CREATE OR REPLACE VIEW {View} AS
        WITH lines AS (
          SELECT *, {Path} AS path
          FROM {AthenaTable.Name}
          WHERE {Bound(filter)}{filter.Sql}
        ),
        told AS (
          SELECT *, CASE WHEN {Classification.Failed.Sql} THEN CASE
        {Cases()}
          END END AS told_cause
          FROM lines
        ),
        paths AS (
          SELECT path, count(*) AS requests, count_if(told_cause IN ('{string.Join("', '", ClosedCauses)}')) AS closed
          FROM told
          GROUP BY path
        ),
        totals AS (
          SELECT sum(requests) AS requests, sum(closed) AS closed
          FROM paths
        ),
        broken AS (
          SELECT paths.path AS broken_path
          FROM paths CROSS JOIN totals
          WHERE paths.closed >= {BrokenPaths.MinRequests} AND paths.closed * 100 >= paths.requests * {BrokenPaths.MinShare}
            AND totals.requests > paths.requests
            AND (totals.closed - paths.closed) * 100 <= (totals.requests - paths.requests) * {BrokenPaths.MaxShareElsewhere}
        )
        SELECT told.*, CASE
            WHEN broken_path IS NOT NULL AND told_cause IN ('{string.Join("', '", ClosedCauses)}') THEN '{CauseInfo.Of(Cause.MalformedResponse).Word}'
            ELSE told_cause
          END AS cause
        FROM told LEFT JOIN broken ON told.path = broken.broken_path
        WHERE told_cause IS NOT NULL;
        """.ReplaceLineEndings("\n");

    /// <summary>A start for a filter that has none: from today, or from its end.</summary>
    private static string Bound(LogFilter filter) =>
        filter.From != long.MinValue ? ""
        : filter.To == long.MaxValue ? $"day >= date_format(current_date - INTERVAL '{Days}' DAY, '%Y/%m/%d') AND "
        : string.Create(CultureInfo.InvariantCulture, $"day >= '{DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(filter.To, 0)).AddDays(-Days):yyyy/MM/dd}' AND ");

    private static string Path =>
        $"regexp_replace(substr(coalesce(regexp_extract(request, '://[^/? ]*(/[^? ]*)', 1), ''), 1, {RequestPath.MaxLength}), '{RequestPath.IdPattern}', '/*')";

    private static string Cases()
    {
        var cases = new StringBuilder();
        foreach (var row in Classification.Rows)
        {
            cases.Append($"{(cases.Length == 0 ? "" : "\n")}    WHEN {row.When.Sql} THEN '{CauseInfo.Of(row.Cause).Word}'");
        }

        return cases.ToString();
    }

    private static string Query(CauseInfo cause) => $"""
        -- {cause.Word}: {cause.Title}{(cause.Rules.Count == 0 ? "" : "; " + string.Join(", ", cause.Rules))}
        SELECT elb_status_code, target_status_code, error_reason, target, path, count(*) AS requests,
          min(target_processing_time) AS least_target_time, max(target_processing_time) AS most_target_time, min(time) AS first_time, max(time) AS last_time
        FROM {View}
        WHERE cause = '{cause.Word}'
        GROUP BY elb_status_code, target_status_code, error_reason, target, path
        ORDER BY requests DESC
        LIMIT 100;
        """.ReplaceLineEndings("\n");
}
