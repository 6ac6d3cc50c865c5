#include <QApplication>
#include <QMainWindow>
#include <QPlainTextEdit>

/// The least that a Qt program with a text field is: what start_speed compares with.
int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QPlainTextEdit(&window));
    window.resize(1200, 800);
    window.show();
    return QApplication::exec();
}
