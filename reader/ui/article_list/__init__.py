"""The list of articles: its model, how a row is painted, and the pane around it."""

from reader.ui.article_list.delegate import ArticleDelegate
from reader.ui.article_list.model import ArticleListModel
from reader.ui.article_list.pane import ListPane
from reader.ui.article_list.view import ArticleListView

__all__ = ["ArticleDelegate", "ArticleListModel", "ArticleListView", "ListPane"]
